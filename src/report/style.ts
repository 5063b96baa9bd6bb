/** The page's own style: readable, printable, light and dark, nothing loaded from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8886; --off: #8882; --accent: #0067c5; }
body { font: 16px/1.5 "Source Sans 3", system-ui, sans-serif; margin: 0; }
header, main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
main:focus { outline: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; list-style: none; }
a { color: LinkText; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: Canvas; }
.skip:focus { left: 0; z-index: 3; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; }
header { padding-bottom: 0; } main { padding-top: 0; }
.status { font-size: 1.1rem; border-left: 0.3rem solid var(--accent); padding-left: 0.8rem; }
.scroll { position: relative; overflow: auto; max-height: 85vh; }
.scroll:focus-visible { outline: 3px solid var(--accent); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; position: absolute; clip-path: inset(50%); }
th, td { border-bottom: 1px solid var(--line); padding: 0.2rem 0.6rem; text-align: left; vertical-align: top; }
tbody th { white-space: nowrap; font-weight: 600; }
thead th { vertical-align: bottom; }
thead th { position: sticky; top: 0; background: Canvas; z-index: 1; }
.board { font-size: 14px; } .board td, .board thead th { padding: 0.1rem 0.3rem; border-right: 1px solid var(--line); }
.board tbody th { position: sticky; left: 0; background: Canvas; white-space: nowrap; }
.board thead th:first-child { left: 0; z-index: 2; }
.board .off { background: linear-gradient(var(--off), var(--off)) Canvas; }
small { opacity: 0.85; }
mark { padding: 0 0.3rem; border: 1px dashed; }
li.error { font-weight: 600; }
@media (max-width: 48rem) { table:not(.board) tbody th { white-space: normal; min-width: 8rem; } table:not(.board) td { min-width: 3rem; } }
@media print { .scroll { overflow: visible; max-height: none; } thead th { position: static; } }
`;

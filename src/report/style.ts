/** The page's own style: readable, printable, light and dark, nothing loaded from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8886; --off: #8882; --accent: #0067c5; }
body { font: 16px/1.5 "Source Sans 3", system-ui, sans-serif; margin: 0; }
main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; }
.status { font-size: 1.1rem; border-left: 0.3rem solid var(--accent); padding-left: 0.8rem; }
.scroll { overflow: auto; max-height: 85vh; }
.scroll:focus-visible { outline: 3px solid var(--accent); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; position: absolute; clip-path: inset(50%); }
th, td { border-bottom: 1px solid var(--line); padding: 0.2rem 0.6rem; text-align: left; vertical-align: top; }
tbody th { white-space: nowrap; font-weight: 600; }
thead th { vertical-align: bottom; }
thead th { position: sticky; top: 0; background: Canvas; z-index: 1; }
.board { font-size: 14px; } .board td, .board thead th { padding: 0.1rem 0.3rem; border-right: 1px solid var(--line); }
.board tbody th { position: sticky; left: 0; background: Canvas; white-space: nowrap; }
.board .off { background: var(--off); }
abbr { text-decoration: none; } small { opacity: 0.85; }
mark { padding: 0 0.3rem; border: 1px dashed; }
li.error { font-weight: 600; }
@media print { .scroll { overflow: visible; max-height: none; } thead th { position: static; } }
`;

/** Text made safe inside HTML elements and double-quoted attributes. */
export function escapeHtml(text: string | number): string {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A part of the page: its anchor in the list of contents, its heading (escaped), and what it holds (HTML). */
export interface Section {
  id: string;
  heading: string;
  body: string;
}

/** The section with its heading, to be reached from the list of contents. */
export function sectionHtml({ id, heading, body }: Section): string {
  return `<section id="${id}">\n<h2>${heading}</h2>${body}\n</section>`;
}

/** A short sign for the eye, and its meaning for those who hear the page; both escaped. The eye gets the meaning on pointing. */
export function signHtml(sign: string, meaning: string): string {
  return `<span aria-hidden="true" title="${meaning}">${sign}</span><span class="hidden">${meaning}</span>`;
}

/** What scrolls by itself, reachable by keyboard. */
export function scrollHtml(label: string, content: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>`;
}

/** A table with a caption, header cells with scope, and rows whose first cell is their header. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const heads = head.map((h) => `<th scope="col">${h}</th>`).join('');
  const body = rows
    .map(([first = '', ...rest]) => {
      const cells = rest.map((cell) => `<td>${cell}</td>`).join('');
      return `<tr><th scope="row">${first}</th>${cells}</tr>`;
    })
    .join('\n');
  return scrollHtml(
    caption,
    `<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>\n${body}\n</tbody></table>`,
  );
}

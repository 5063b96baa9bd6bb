/** What XML cannot hold or would change, and what already looks like an escape (`_x0041_`). */
const UNSAFE = /_(?=x[0-9A-Fa-f]{4}_)|[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n])\p{Cc}/gu;

/**
 * Text for a cell of XLSX, with the format's own escapes (`_x000D_`, ECMA-376 part 1, 22.9.2.19) for
 * what XML would lose. Names such as `constructor` are escaped too: the library that writes the file
 * looks texts up in a plain object, and would find that object's own.
 */
export function escapeText(text: string): string {
  if (text in Object.prototype) return escapeUnits(text.slice(0, 1)) + text.slice(1);
  return text.replace(UNSAFE, escapeUnits);
}

/** Undoes the escapes of a text in XLSX. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function escapeUnits(characters: string): string {
  return characters.replace(/[^]/g, (unit) => {
    const hex = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${hex}_`;
  });
}

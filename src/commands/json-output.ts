/** Writes a value on stdout for people and programs: indented, numbers with at most two decimals. */
export function writeRounded(value: unknown): void {
  const rounded = (_key: string, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 100) / 100 : part;
  process.stdout.write(`${JSON.stringify(value, rounded, 2)}\n`);
}

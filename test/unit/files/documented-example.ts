import { readFileSync } from 'node:fs';

/** The example of a problem or roster file as `docs/problem-format.md` prints it. */
export function documentedExample(kind: 'problem' | 'roster'): unknown {
  const page = readFileSync('docs/problem-format.md', 'utf8');
  const [, example] = new RegExp(`\`\`\`json ${kind}\n([^\`]*)\`\`\``).exec(page) ?? [];
  if (example === undefined) throw new Error(`docs/problem-format.md shows no ${kind} file`);
  return JSON.parse(example);
}

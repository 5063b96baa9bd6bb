import { IntlMessageFormat } from 'intl-messageformat';
import { type Plugin, transformWithOxc } from 'vite';

const CATALOGUE = /\/web\/src\/messages\/catalogue\/[\w.-]+\.ts$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/** Type of plain words in the tree of a message. */
const LITERAL = 0;

/** What a text is once it is read: plain words, or the tree of an ICU message. */
type Compiled = string | ReturnType<IntlMessageFormat['getAst']>;

/**
 * Reads the ICU messages of the catalogues while building, so that browsers need no parser. A message that
 * cannot be read fails the build, with its key.
 */
export function compileTexts(): Plugin {
  return {
    name: 'compile-texts',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: PARSER, replacement: `${PARSER}/no-parser.js` }] } }),
    async transform(source, id) {
      if (!CATALOGUE.test(id.replaceAll('\\', '/'))) return null;
      const { code } = await transformWithOxc(source, id);
      const url = `data:text/javascript,${encodeURIComponent(code)}`;
      const module = (await import(url)) as Record<string, Record<string, string>>;
      const exports = Object.entries(module).map(
        ([name, texts]) => `export const ${name} = ${JSON.stringify(compile(texts))};`,
      );
      return { code: exports.join('\n'), map: null };
    },
  };
}

function compile(texts: Readonly<Record<string, string>>): Record<string, Compiled> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileOne(key, text)]));
}

function compileOne(key: string, text: string): Compiled {
  try {
    const tree = new IntlMessageFormat(text, 'en', undefined, { captureLocation: false }).getAst();
    const [only] = tree;
    return tree.length === 1 && only && (only.type as number) === LITERAL
      ? (only as { value: string }).value
      : tree;
  } catch (error) {
    throw new Error(`${key} is no ICU message: ${text}`, { cause: error });
  }
}

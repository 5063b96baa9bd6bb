import { IntlMessageFormat } from 'intl-messageformat';

/** Names of the arguments that a message takes, nested ones included. */
export function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      // 0 is literal text and 7 the number of a plural; every other element names its argument.
      if ('type' in value && 'value' in value && value.type !== 0 && value.type !== 7)
        found.add(String(value.value));
      Object.values(value).forEach(visit);
    }
  };
  visit(new IntlMessageFormat(text, 'nb').getAst());
  return [...found].sort();
}

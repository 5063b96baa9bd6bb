import type { z } from 'zod';
import { placeOf, shownAt } from '../../../config/read-config.ts';

/** More would hide the first, which is often the cause of the rest. */
const MOST_SHOWN = 10;

const TYPE_NAMES: Record<string, string> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What would cure an issue, in the words `expected …`; the schemas' own words go before these. */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((v) => JSON.stringify(v)).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'expected a text that is not empty';
      if (issue.origin === 'array') return `expected at least ${issue.minimum} in the list`;
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `expected ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'unrecognized_keys': {
      const names = issue.keys.map((key) => JSON.stringify(key)).join(', ');
      return `unknown: ${names}; correct the spelling or remove it`;
    }
    default:
      return undefined;
  }
}

/** Issues as sentences `place: what would cure it; got value`, one to a line, the first ten. */
export function describeIssues(data: unknown, issues: readonly z.core.$ZodIssue[]): string {
  const lines = issues.slice(0, MOST_SHOWN).map((issue) => sentence(data, issue));
  if (issues.length > MOST_SHOWN) lines.push(`and ${issues.length - MOST_SHOWN} more`);
  return lines.length === 1 ? lines[0]! : [`${issues.length} problems`, ...lines].join('\n  ');
}

function sentence(data: unknown, issue: z.core.$ZodIssue): string {
  const got = issue.code === 'unrecognized_keys' ? '' : `; got ${shownAt(data, issue)}`;
  return `${placeOf(issue)}: ${issue.message}${got}`;
}

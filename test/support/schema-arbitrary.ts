import fc from 'fast-check';
import type { Schema } from './openapi-operations.ts';

/** Values that fit a schema now and then, and miss it in many ways: what a careless or hostile client sends. */
export function looseValue(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: fitting(schema) }, { weight: 1, arbitrary: hostile });
}

/** Text that has broken services before. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '\u0000',
    'a\u0000b',
    '\ud800',
    "'; DROP TABLE doctor; --",
    '{"$gt": ""}',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '-0',
    '1e400',
    'æøå',
    'NaN',
    '9999-12-31',
    '0000-00-00',
    '2027-02-30',
  ),
  fc.constantFrom(-1, 0, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 0.1, true, []),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ minLength: 5000, maxLength: 5000 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Values that fit a schema, as far as JSON Schema tells what fits. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(looseValue));
  if (schema.allOf)
    return fc.tuple(...schema.allOf.map(fitting)).map((parts) => Object.assign({}, ...parts) as unknown);
  switch (schema.type) {
    case 'object':
      return object(schema);
    case 'array':
      return fc.array(looseValue(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      });
    case 'string':
      return text(schema);
    case 'integer':
      return fc.integer(range(schema));
    case 'number':
      return fc.oneof(fc.integer(range(schema)), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    default:
      return hostile;
  }
}

function object({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, looseValue(schema)])),
    { requiredKeys: required.filter((name) => name in properties) },
  );
  if (typeof additionalProperties !== 'object') return known;
  return fc
    .tuple(
      known,
      fc.dictionary(fc.string({ maxLength: 8 }), looseValue(additionalProperties), { maxKeys: 3 }),
    )
    .map(([own, more]) => ({ ...more, ...own }));
}

function range({ minimum, maximum }: Schema): { min: number; max: number } {
  const min = Math.max(minimum ?? -1000, -1e9);
  return { min, max: Math.max(min, Math.min(maximum ?? min + 2000, 1e9)) };
}

function text({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return date;
  if (format === 'date-time') return date.map((day) => `${day}T12:00:00Z`);
  if (format === 'email') return fc.emailAddress();
  if (pattern !== undefined && !pattern.includes('(?')) return fc.stringMatching(new RegExp(pattern));
  const least = Math.min(minLength, 200);
  return fc.string({ minLength: least, maxLength: Math.max(least, Math.min(maxLength, 200)) });
}

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Fifteen digits are what spreadsheets keep and show: 0.1 + 0.2 is 0.3. */
const FORMAT = new Intl.NumberFormat('en-US', {
  useGrouping: false,
  maximumSignificantDigits: 15,
  signDisplay: 'negative',
});

/** A finite number in plain digits with a decimal point, never with an exponent: `-1234.5`. */
export function plainNumber(value: number): string {
  return FORMAT.format(value);
}

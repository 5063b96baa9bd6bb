/** What people put between digits. */
const BETWEEN = /[\s().\u2013-]/g;
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/;
const NORWEGIAN = /^\+47[49]\d{7}$/;

/** A mobile number as people type it, with its country: `999 00 001` is `+4799900001`; `null` for none. */
export function parseMobile(typed: string): string | null {
  const bare = typed.replace(BETWEEN, '').replace(/^00/, '+');
  const number = /^\d{8}$/.test(bare) ? `+47${bare}` : bare;
  return (number.startsWith('+47') ? NORWEGIAN : INTERNATIONAL).test(number) ? number : null;
}

/** A number as it is read: a Norwegian one in groups and without its country. */
export function showMobile(number: string): string {
  return number.replace(/^\+47(\d{3})(\d{2})(\d{3})$/, '$1 $2 $3');
}

/*
 * Names that are visibly made up: a tree or a bird and a piece of landscape. No list of real
 * persons went into them.
 */

const FIRST = [
  ...['Lind', 'Ask', 'Bjerk', 'Eik', 'Furu', 'Gran', 'Hassel', 'Hegg', 'Lønn', 'Older', 'Osp', 'Pil'],
  ...['Rogn', 'Selje', 'Einer', 'Alm', 'Bøk', 'Barlind', 'Kristtorn', 'Lerk', 'Spurv', 'Erle', 'Stær'],
  ...['Trane', 'Terne', 'Tjeld', 'Heire', 'Lom', 'Rype', 'Svale', 'Vipe', 'Ørn', 'Falk', 'Hauk', 'Meis'],
  ...['Fink', 'Sisik', 'Tiur', 'Orre', 'Spove'],
];

const LAST = [
  ...['Aas', 'Berget', 'Dalen', 'Elva', 'Fjellet', 'Fossen', 'Haugen', 'Heia', 'Holmen', 'Kollen', 'Lia'],
  ...['Myra', 'Neset', 'Odden', 'Sletta', 'Stranda', 'Sundet', 'Tangen', 'Tjernet', 'Vika', 'Viken', 'Åsen'],
  ...['Bekken', 'Bakken', 'Engen', 'Flata', 'Gropa', 'Hamna', 'Kleiva', 'Lunden', 'Marka', 'Moen', 'Rabben'],
  ...['Skaret', 'Skogen', 'Steinen', 'Toppen', 'Tunet', 'Vatnet'],
];

/** The `index`-th name, «Lege Lind Aas»; different for every index, with a number past the lists' end. */
export function doctorName(index: number): string {
  // The lengths share no divisor, so that stepping through both lists at once meets every pair.
  const round = Math.floor(index / (FIRST.length * LAST.length));
  const name = `Lege ${FIRST[index % FIRST.length]!} ${LAST[index % LAST.length]!}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** The `index`-th surgery's name, «Legesenteret Aas». */
export function practiceName(index: number): string {
  const round = Math.floor(index / LAST.length);
  const name = `Legesenteret ${LAST[index % LAST.length]!}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

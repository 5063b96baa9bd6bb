import type { openNb } from './open.nb.ts';

/** Open shifts, and what to do when one cannot come. */
export const openNn: Record<keyof typeof openNb, string> = {
  'open.title': 'Ledige vakter',
  'open.none': 'Ingen vakter er ledige no. Du får ei melding når ei ledig vakt kan passe for deg.',
  'open.urgent': 'Hastar',
  'open.fit':
    '{fit, select, best {Går til den som ligg lengst under andelen sin, av dei som vil ha ho innan {at}.} other {Den første som kan, får ho. Ledig til {at}.}}',
  'open.wanted': 'Du har sagt at du vil ha ho. Du får svar ved fristen.',
  'open.cannot': 'Du kan ikkje ta denne:',
  'open.take': '{fit, select, best {Eg vil ha ho} other {Ta vakta}}',
  'open.taken': '{fit, select, best {Du har sagt at du vil ha vakta: {shift}} other {Vakta er di: {shift}}}',
  'open.standing':
    '{standing, select, ok {Ingen reglar blir brotne.} reason {Vakta bryt ein regel. Berre koordinatoren kan gi ho, med ein skriftleg grunn.} other {Vakta bryt ein regel som ikkje kan brytast.}}',
  'open.rule': '{kind, select, breach {Brot:} other {Åtvaring:}}',
  'open.load': 'Det du har, mot andelen din',
  'open.measure': '{name}: {before, number} før, {after, number} etter. Andelen er {target, number, ::.0}.',
  'open.override': 'Eg har sagt at eg ikkje kan denne dagen, og tek vakta likevel',
  'sick.open': 'Kan ikkje kome',
  'sick.title': 'Kan ikkje kome {when}?',
  'sick.about':
    'Vakta blir ledig med ein gong, og vikarar blir spurde. Du skuldar inga vakt for ho, og ingen spør om kvifor.',
  'sick.report': 'Meld frå',
  'sick.done': 'Det er meldt frå. Vakta er ikkje di lenger.',
  'sick.told': 'Du har meldt at du ikkje kan kome',
  'sick.withdraw': 'Eg kan kome likevel',
  'sick.withdrawn': 'Vakta er di igjen.',
};

/** Open shifts, and what to do when one cannot come. */
export const openNb = {
  'open.title': 'Ledige vakter',
  'open.none': 'Ingen vakter er ledige nå. Du får en melding når en ledig vakt kan passe for deg.',
  'open.urgent': 'Haster',
  'open.fit':
    '{fit, select, best {Går til den som ligger lengst under andelen sin, av dem som vil ha den innen {at}.} other {Den første som kan, får den. Ledig til {at}.}}',
  'open.wanted': 'Du har sagt at du vil ha den. Du får svar ved fristen.',
  'open.cannot': 'Du kan ikke ta denne:',
  'open.take': '{fit, select, best {Jeg vil ha den} other {Ta vakten}}',
  'open.taken':
    '{fit, select, best {Du har sagt at du vil ha vakten: {shift}} other {Vakten er din: {shift}}}',
  'open.standing':
    '{standing, select, ok {Ingen regler brytes.} reason {Vakten bryter en regel. Bare koordinatoren kan gi den, med en skriftlig grunn.} other {Vakten bryter en regel som ikke kan brytes.}}',
  'open.rule': '{kind, select, breach {Brudd:} other {Advarsel:}}',
  'open.load': 'Det du har, mot andelen din',
  'open.measure': '{name}: {before, number} før, {after, number} etter. Andelen er {target, number, ::.0}.',
  'open.override': 'Jeg har sagt at jeg ikke kan denne dagen, og tar vakten likevel',
  'sick.open': 'Kan ikke komme',
  'sick.title': 'Kan ikke komme {when}?',
  'sick.about':
    'Vakten blir ledig med en gang, og vikarer blir spurt. Du skylder ingen vakt for den, og ingen spør om hvorfor.',
  'sick.report': 'Meld fra',
  'sick.done': 'Det er meldt fra. Vakten er ikke din lenger.',
  'sick.told': 'Du har meldt at du ikke kan komme',
  'sick.withdraw': 'Jeg kan komme likevel',
  'sick.withdrawn': 'Vakten er din igjen.',
};

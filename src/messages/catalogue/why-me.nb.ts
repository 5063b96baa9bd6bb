/** Why a duty is mine, told to its doctor. */
export const whyMeNb: Record<string, string> = {
  'why-me.locked': 'Koordinatoren har låst vakten til deg.',
  'why-me.nobody-else': 'Ingen andre kan ta vakten uten å bryte en regel.',
  'why-me.your-wish': 'Du ønsket vakten, og fikk den.',
  'why-me.lowest': 'Av dem som kan, er du den som ligger lavest mot andelen sin.',
  'why-me.least-over': 'Alle som kan ta vakten, ville ligget høyere over andelen sin enn du gjør.',
  'why-me.no-single-reason':
    'Det er ingen enkeltgrunn: {even, plural, one {én annen} other {# andre}} kunne like gjerne hatt vakten. Planen er regnet ut som en helhet.',
  'why-me.no-single-reason-small':
    'Det er ingen enkeltgrunn: andre kunne like gjerne hatt vakten. Planen er regnet ut som en helhet.',
  'why-me.preferred': 'Du ønsket denne vakten.',
  'why-me.preferred-not': 'Du ville helst ikke ha denne vakten.',
  'why-me.vetoed': 'Du meldte «kan ikke», men utover kvoten.',
  'why-me.owes': 'Du skylder {shifts, number, ::.0} vakter fra før ({measure}).',
  'why-me.is-owed': 'Du har {shifts, number, ::.0} vakter til gode fra før ({measure}).',
  'why-me.group.cannot': 'kan ikke',
  'why-me.group.rest': 'hvile',
  'why-me.group.busy': 'har annen vakt',
  'why-me.group.competence': 'kompetanse eller bakvakt',
  'why-me.group.limits': 'nok vakter tett på',
  'why-me.release-open': 'Slipper du vakten, kan ingen ta den uten å bryte en regel. Den ville stått åpen.',
  'why-me.release-small': 'Slipper du vakten, er det noen som kan ta den uten å bryte en regel.',
  'why-me.release-even':
    'Slipper du vakten, kan {takers, plural, one {én} other {#}} ta den uten å bryte en regel, {even, number} av dem uten å ligge høyere over andelen sin enn du gjør nå.',
  'why-me.release-over':
    'Slipper du vakten, kan {takers, plural, one {én} other {#}} ta den uten å bryte en regel, men vaktene blir skjevere fordelt.',
};

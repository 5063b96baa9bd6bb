/** Why a duty is mine, told to its doctor. */
export const whyMeNn: Record<string, string> = {
  'why-me.locked': 'Koordinatoren har låst vakta til deg.',
  'why-me.nobody-else': 'Ingen andre kan ta vakta utan å bryte ein regel.',
  'why-me.your-wish': 'Du ønskte vakta, og fekk ho.',
  'why-me.lowest': 'Av dei som kan, er du den som ligg lågast mot andelen sin.',
  'why-me.least-over': 'Alle som kan ta vakta, ville lege høgare over andelen sin enn du gjer.',
  'why-me.no-single-reason':
    'Det er ingen enkeltgrunn: {even, plural, one {éin annan} other {# andre}} kunne like gjerne hatt vakta. Planen er rekna ut som ein heilskap.',
  'why-me.no-single-reason-small':
    'Det er ingen enkeltgrunn: andre kunne like gjerne hatt vakta. Planen er rekna ut som ein heilskap.',
  'why-me.preferred': 'Du ønskte denne vakta.',
  'why-me.preferred-not': 'Du ville helst ikkje ha denne vakta.',
  'why-me.vetoed': 'Du melde «kan ikkje», men utover kvoten.',
  'why-me.owes': 'Du skuldar {shifts, number, ::.0} vakter frå før ({measure}).',
  'why-me.is-owed': 'Du har {shifts, number, ::.0} vakter til gode frå før ({measure}).',
  'why-me.group.cannot': 'kan ikkje',
  'why-me.group.rest': 'kvile',
  'why-me.group.busy': 'har anna vakt',
  'why-me.group.competence': 'kompetanse eller bakvakt',
  'why-me.group.limits': 'nok vakter tett på',
  'why-me.release-open': 'Slepper du vakta, kan ingen ta ho utan å bryte ein regel. Ho ville stått open.',
  'why-me.release-small': 'Slepper du vakta, er det nokon som kan ta ho utan å bryte ein regel.',
  'why-me.release-even':
    'Slepper du vakta, kan {takers, plural, one {éin} other {#}} ta ho utan å bryte ein regel, {even, number} av dei utan å ligge høgare over andelen sin enn du gjer no.',
  'why-me.release-over':
    'Slepper du vakta, kan {takers, plural, one {éin} other {#}} ta ho utan å bryte ein regel, men vaktene blir skeivare fordelte.',
};

/** Refusals around hearing and publication. */
export const publicationNn: Record<string, string> = {
  'problem.roster-step-illegal':
    'Dette steget går ikkje: versjonen er {state, select, draft {eit utkast} hearing {på høyring} published {publisert} closed {lukka} other {forkasta}}',
  'problem.roster-step-illegal.cure':
    'Last versjonen på nytt. Eit utkast blir sendt på høyring, og ein versjon på høyring blir publisert eller teken tilbake til utkast.',
  'problem.hearing-ends-before-today': 'Høyringa kan ikkje slutte før i dag',
  'problem.hearing-not-open': 'Versjonen er ikkje open for merknader',
  'problem.hearing-not-open.cure':
    'Merknader blir tekne imot medan versjonen er på høyring, til og med siste dag.',
  'problem.comment-answered': 'Merknaden er allereie svart på',
  'problem.shift-unknown': 'Versjonen har inga slik vakt',
  'problem.roster-breaks-rules':
    '{count, plural, one {Eitt regelbrot hindrar} other {# regelbrot hindrar}} publisering av vaktplanen',
  'problem.roster-breaks-rules.cure':
    'Ta versjonen tilbake til utkast og rett kvart brot, eller skriv ei grunngiving der regelen tillèt det.',
};

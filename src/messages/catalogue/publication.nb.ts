/** Refusals around hearing and publication. */
export const publicationNb: Record<string, string> = {
  'problem.roster-step-illegal':
    'Dette steget går ikke: versjonen er {state, select, draft {et utkast} hearing {på høring} published {publisert} closed {lukket} other {forkastet}}',
  'problem.roster-step-illegal.cure':
    'Last versjonen på nytt. Et utkast sendes på høring, og en versjon på høring publiseres eller tas tilbake til utkast.',
  'problem.hearing-ends-before-today': 'Høringen kan ikke slutte før i dag',
  'problem.hearing-not-open': 'Versjonen er ikke åpen for merknader',
  'problem.hearing-not-open.cure': 'Merknader tas imot mens versjonen er på høring, til og med siste dag.',
  'problem.comment-answered': 'Merknaden er allerede besvart',
  'problem.shift-unknown': 'Versjonen har ingen slik vakt',
  'problem.roster-breaks-rules':
    '{count, plural, one {Ett regelbrudd hindrer} other {# regelbrudd hindrer}} publisering av vaktplanen',
  'problem.roster-breaks-rules.cure':
    'Ta versjonen tilbake til utkast og rett hvert brudd, eller skriv en begrunnelse der regelen tillater det.',
};

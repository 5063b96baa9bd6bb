/** Refusals about settings, shift templates, municipalities and practices. */
export const districtsNn: Record<string, string> = {
  'problem.rule-fixed-by-law': 'Regelen {rule} er fastsett i lov og kan ikkje løysast på',
  'problem.rule-fixed-by-law.cure':
    'Set styrken til «never»: kompetanse, bakvakt og innvilga fritak gjeld alltid.',
  'problem.function-not-in-use': 'Ein vaktmal bruker funksjonen {function}, som distriktet ikkje har',
  'problem.function-not-in-use.cure': 'Legg til funksjonen i innstillingane, eller vel ein annan.',
  'problem.template-ends-before-it-begins': 'Vaktmalen {slot} sluttar før han tek til',
  'problem.template-ends-before-it-begins.cure':
    '«Til» er den første datoen utan vakta og må liggje etter «frå».',
  'problem.templates-clash': 'To vaktmalar lagar same vakt: {slot}, {function}',
  'problem.templates-clash.cure': 'Gi dei kvart sitt namn, eller la dei gjelde ulike dagar eller datoar.',
  'problem.category-unknown': 'Belastningskategorien {category} finst ikkje',
  'problem.range-too-long-or-empty': 'Perioden må ha frå 1 til {days, number} dagar',
  'problem.host-needed': 'Distriktet må ha ein vertskommune',
  'problem.host-needed.cure': 'Gjer ein annan kommune til vertskommune først.',
  'problem.municipality-in-use': 'Legar, legesenter, fritak eller roller høyrer til kommunen',
  'problem.municipality-in-use.cure': 'Flytt dei til ein annan kommune først.',
  'problem.practice-in-use': 'Legar har eller har hatt stilling ved legesenteret',
  'problem.practice-in-use.cure': 'Ta vare på det: tidlegare stillingar treng det òg.',
  'problem.discussion-in-future': 'Drøftinga ligg fram i tid',
  'problem.discussion-in-future.cure': 'Registrer henne når ho har funne stad.',
};

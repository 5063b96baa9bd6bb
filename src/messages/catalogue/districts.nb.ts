/** Refusals about settings, shift templates, municipalities and practices. */
export const districtsNb: Record<string, string> = {
  'problem.rule-fixed-by-law': 'Regelen {rule} er fastsatt i lov og kan ikke løses på',
  'problem.rule-fixed-by-law.cure':
    'Sett styrken til «never»: kompetanse, bakvakt og innvilgede fritak gjelder alltid.',
  'problem.function-not-in-use': 'En vaktmal bruker funksjonen {function}, som distriktet ikke har',
  'problem.function-not-in-use.cure': 'Legg til funksjonen i innstillingene, eller velg en annen.',
  'problem.template-ends-before-it-begins': 'Vaktmalen {slot} slutter før den begynner',
  'problem.template-ends-before-it-begins.cure':
    '«Til» er den første datoen uten vakten og må ligge etter «fra».',
  'problem.templates-clash': 'To vaktmaler lager samme vakt: {slot}, {function}',
  'problem.templates-clash.cure': 'Gi dem hver sitt navn, eller la dem gjelde ulike dager eller datoer.',
  'problem.category-unknown': 'Belastningskategorien {category} finnes ikke',
  'problem.range-too-long-or-empty': 'Perioden må ha fra 1 til {days, number} dager',
  'problem.host-needed': 'Distriktet må ha en vertskommune',
  'problem.host-needed.cure': 'Gjør en annen kommune til vertskommune først.',
  'problem.municipality-in-use': 'Leger, legesentre, fritak eller roller hører til kommunen',
  'problem.municipality-in-use.cure': 'Flytt dem til en annen kommune først.',
  'problem.practice-in-use': 'Leger har eller har hatt stilling ved legesenteret',
  'problem.practice-in-use.cure': 'Behold det: tidligere stillinger trenger det også.',
  'problem.discussion-in-future': 'Drøftingen ligger fram i tid',
  'problem.discussion-in-future.cure': 'Registrer den når den har funnet sted.',
};

/** Why a doctor stands on a shift, and what would change with another one. */
export const explainNb: Record<string, string> = {
  'explain.locked': 'Koordinatoren har låst tildelingen.',
  'explain.nobody-else': 'Ingen andre kan ta vakten uten å bryte en fast regel.',
  'explain.veto-over-allowance': 'Legen har sperret dagen, men utover kvoten.',
  'explain.preferred': 'Legen ønsket vakten (grad {grade}).',
  'explain.preferred-not': 'Legen ville helst ikke ha vakten (grad {grade}).',
  'explain.within-share': 'Innenfor andelen: {assigned} av {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Over andelen: {assigned} mot {target, number, ::.0} ({measure}).',
  'explain.owes': 'Skylder {shifts, number, ::.0} vakter fra før ({category}).',
  'explain.is-owed': 'Har {shifts, number, ::.0} vakter til gode ({category}).',
  'explain.same': 'Planen ville vært like god.',
  'explain.worse': 'Ingen regel er til hinder, men planen blir dårligere: {level} +{by, number, ::.00}.',
  'explain.better': 'Planen blir bedre: {level} −{by, number, ::.00}.',
};

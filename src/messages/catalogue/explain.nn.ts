/** Why a doctor stands on a shift, and what would change with another one. */
export const explainNn: Record<string, string> = {
  'explain.locked': 'Koordinatoren har låst tildelinga.',
  'explain.nobody-else': 'Ingen andre kan ta vakta utan å bryte ein fast regel.',
  'explain.veto-over-allowance': 'Legen har sperra dagen, men utover kvoten.',
  'explain.preferred': 'Legen ønskte vakta (grad {grade}).',
  'explain.preferred-not': 'Legen ville helst ikkje ha vakta (grad {grade}).',
  'explain.within-share': 'Innanfor andelen: {assigned} av {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Over andelen: {assigned} mot {target, number, ::.0} ({measure}).',
  'explain.owes': 'Skuldar {shifts, number, ::.0} vakter frå før ({category}).',
  'explain.is-owed': 'Har {shifts, number, ::.0} vakter til gode ({category}).',
  'explain.same': 'Planen ville vore like god.',
  'explain.worse': 'Ingen regel er til hinder, men planen blir dårlegare: {level} +{by, number, ::.00}.',
  'explain.better': 'Planen blir betre: {level} −{by, number, ::.00}.',
};

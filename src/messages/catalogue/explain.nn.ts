/** Why a doctor stands on a shift, what would change with another one, and how a doctor's half-year came out; `measure` is a name. */
export const explainNn: Record<string, string> = {
  'explain.locked': 'Koordinatoren har låst tildelinga.',
  'explain.nobody-else': 'Ingen andre kan ta vakta utan å bryte ein fast regel.',
  'explain.veto-over-allowance': 'Legen har sperra vakta, men utover kvoten.',
  'explain.preferred': 'Legen ønskte vakta (grad {grade}).',
  'explain.preferred-not': 'Legen ville helst ikkje ha vakta (grad {grade}).',
  'explain.within-share': 'Innanfor andelen: {assigned, number} av {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Over andelen: {assigned, number} mot {target, number, ::.0} ({measure}).',
  'explain.owes': 'Skuldar {shifts, number, ::.0} vakter frå før ({measure}).',
  'explain.is-owed': 'Har {shifts, number, ::.0} vakter til gode ({measure}).',
  'explain.same': 'Ingen regel er til hinder, og planen ville vore like god.',
  'explain.worse':
    'Ingen regel er til hinder, men planen ville blitt dårlegare: {level} +{by, number, ::.00}.',
  'explain.better': 'Ingen regel er til hinder, og planen ville blitt betre: {level} −{by, number, ::.00}.',
  'explain.with-back-up': '{doctor} må då vere bakvakt.',
  'explain.against': 'Med legen på vakta ville kontrollen seie: {violation}',
  'explain.not-available': '{doctor} er ikkje tilgjengeleg då.',
  'explain.not-needed':
    'Ingen på vakt treng bakvakt då: plassen finst berre når nokon gjer det, og er ikkje ledig.',
  'explain.open': '{seats, plural, one {Éin plass} other {# plassar}} på vakta er ledig.',
  'explain.without-memory':
    'Planen hugsar ikkje noko: distriktet har verken vaktrekneskap eller vakter frå før perioden.',
  'explain.doctor.no-share':
    'Legen har ingen andel å målast mot i denne planen, og har fått {assigned, plural, one {# vakt} other {# vakter}}.',
  'explain.doctor.total':
    'Andelen til legen er {target, number, ::.##} vakter i alt; legen har fått {assigned, number} (avvik {deviation, number, ::.## sign-except-zero}).',
  'explain.doctor.measure':
    'For {measure}: andel {target, number, ::.##}, fått {assigned, number} (avvik {deviation, number, ::.## sign-except-zero}).',
  'explain.doctor.place':
    'I distriktet ligg avvika for {measure} frå {least, number, ::.## sign-except-zero} til {largest, number, ::.## sign-except-zero}, med {median, number, ::.## sign-except-zero} i midten; {below, plural, one {# lege} other {# legar}} ligg lågare og {above, number} høgare.',
  'explain.doctor.ledger':
    'Vaktrekneskapen for {measure} går frå {before, number, ::.## sign-except-zero} til {after, number, ::.## sign-except-zero} (pluss er meir enn andelen).',
  'explain.doctor.wishes':
    '{asked, plural, =0 {Legen har ikkje ønskt noko om einskilde vakter.} one {{met, number} av # ønske om vakter er oppfylt.} other {{met, number} av # ønske om vakter er oppfylte.}}',
  'explain.doctor.vetoes':
    '{vetoes, plural, =0 {Legen har ikkje sperra nokre vakter.} one {{kept, number} av # sperra vakt er halden fri.} other {{kept, number} av # sperra vakter er haldne fri.}}',
};

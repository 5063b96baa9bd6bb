/** Why a doctor stands on a shift, what would change with another one, and how a doctor's half-year came out; `measure` is a name. */
export const explainNb: Record<string, string> = {
  'explain.locked': 'Koordinatoren har låst tildelingen.',
  'explain.nobody-else': 'Ingen andre kan ta vakten uten å bryte en fast regel.',
  'explain.veto-over-allowance': 'Legen har sperret vakten, men utover kvoten.',
  'explain.preferred': 'Legen ønsket vakten (grad {grade}).',
  'explain.preferred-not': 'Legen ville helst ikke ha vakten (grad {grade}).',
  'explain.within-share': 'Innenfor andelen: {assigned, number} av {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Over andelen: {assigned, number} mot {target, number, ::.0} ({measure}).',
  'explain.owes': 'Skylder {shifts, number, ::.0} vakter fra før ({measure}).',
  'explain.is-owed': 'Har {shifts, number, ::.0} vakter til gode ({measure}).',
  'explain.same': 'Ingen regel er til hinder, og planen ville vært like god.',
  'explain.worse':
    'Ingen regel er til hinder, men planen ville blitt dårligere: {level} +{by, number, ::.00}.',
  'explain.better': 'Ingen regel er til hinder, og planen ville blitt bedre: {level} −{by, number, ::.00}.',
  'explain.with-back-up': '{doctor} må da være bakvakt.',
  'explain.against': 'Med legen på vakten ville kontrollen si: {violation}',
  'explain.not-available': '{doctor} er ikke tilgjengelig da.',
  'explain.not-needed':
    'Ingen på vakt trenger bakvakt da: plassen finnes bare når noen gjør det, og er ikke ledig.',
  'explain.open': '{seats, plural, one {Én plass} other {# plasser}} på vakten er ledig.',
  'explain.without-memory':
    'Planen husker ikke noe: distriktet har verken vaktregnskap eller vakter fra før perioden.',
  'explain.doctor.no-share':
    'Legen har ingen andel å måles mot i denne planen, og har fått {assigned, plural, one {# vakt} other {# vakter}}.',
  'explain.doctor.total':
    'Legens andel er {target, number, ::.##} vakter i alt; legen har fått {assigned, number} (avvik {deviation, number, ::.## sign-except-zero}).',
  'explain.doctor.measure':
    'For {measure}: andel {target, number, ::.##}, fått {assigned, number} (avvik {deviation, number, ::.## sign-except-zero}).',
  'explain.doctor.place':
    'I distriktet ligger avvikene for {measure} fra {least, number, ::.## sign-except-zero} til {largest, number, ::.## sign-except-zero}, med {median, number, ::.## sign-except-zero} i midten; {below, plural, one {# lege} other {# leger}} ligger lavere og {above, number} høyere.',
  'explain.doctor.ledger':
    'Vaktregnskapet for {measure} går fra {before, number, ::.## sign-except-zero} til {after, number, ::.## sign-except-zero} (pluss er mer enn andelen).',
  'explain.doctor.wishes':
    '{asked, plural, =0 {Legen har ikke ønsket noe om enkelte vakter.} one {{met, number} av # ønske om vakter er oppfylt.} other {{met, number} av # ønsker om vakter er oppfylt.}}',
  'explain.doctor.vetoes':
    '{vetoes, plural, =0 {Legen har ikke sperret noen vakter.} one {{kept, number} av # sperret vakt er holdt fri.} other {{kept, number} av # sperrede vakter er holdt fri.}}',
};

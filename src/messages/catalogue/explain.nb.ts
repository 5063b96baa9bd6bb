/** Why a doctor stands on a shift, what would change with another one, what cures an open seat, and how a doctor's half-year came out; `measure` is a name. */
export const explainNb: Record<string, string> = {
  'explain.locked': 'Koordinatoren har låst tildelingen.',
  'explain.nobody-else': 'Ingen andre kan ta vakten uten å bryte en fast regel.',
  'explain.others-worse':
    '{could, plural, one {Én annen kan ta vakten, og planen ville blitt dårligere.} other {# andre kan ta vakten; med {worse, number} av dem ville planen blitt dårligere.}}',
  'explain.veto-over-allowance': 'Legen har sperret vakten, men utover kvoten.',
  'explain.preferred': 'Legen ønsket vakten (grad {grade}).',
  'explain.preferred-not': 'Legen ville helst ikke ha vakten (grad {grade}).',
  'explain.within-share': 'Innenfor andelen: {assigned, number} av {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Over andelen: {assigned, number} mot {target, number, ::.0} ({measure}).',
  'explain.owes': 'Skylder {shifts, number, ::.0} vakter fra før ({measure}).',
  'explain.is-owed': 'Har {shifts, number, ::.0} vakter til gode ({measure}).',
  'explain.free': 'Ingen regel er til hinder.',
  'explain.same': 'Planen ville vært like god.',
  'explain.loses': 'Planen ville tapt: {losses}.',
  'explain.gains': 'Planen ville vunnet: {gains}.',
  'explain.in-return': 'Best ville vært et bytte: {holder} får {shift} i stedet.',
  'explain.with-back-up': '{doctor} må da være bakvakt.',
  'explain.without-back-up': '{doctor} trengs da ikke lenger som bakvakt.',
  'explain.level.openSeats':
    '{by, plural, one {én ledig plass} other {# ledige plasser}} {way, select, worse {til} other {færre}}',
  'explain.level.emptyShifts':
    '{by, plural, one {én vakt} other {# vakter}} uten lege {way, select, worse {til} other {færre}}',
  'explain.level.changes':
    '{by, plural, one {én endring} other {# endringer}} i publisert plan {way, select, worse {til} other {færre}}',
  'explain.level.vetoes':
    '{by, plural, one {én brukt sperring} other {# brukte sperringer}} utover kvoten {way, select, worse {til} other {færre}}',
  'explain.level.fairnessMax':
    'største skjevhet for én lege {by, plural, one {# vakt} other {# vakter}} {way, select, worse {større} other {mindre}}',
  'explain.level.fairnessSum':
    'samlet skjevhet {by, plural, one {# vakt} other {# vakter}} {way, select, worse {større} other {mindre}}',
  'explain.level.wishes': 'ønskene {by, number} poeng {way, select, worse {dårligere} other {bedre}}',
  'explain.level.vetoes.some': 'sperringer utover kvoten {way, select, worse {mer} other {mindre}} brukt',
  'explain.level.wishes.some': 'ønskene {way, select, worse {dårligere} other {bedre}} oppfylt',
  'explain.open.holders': 'På vakten: {doctors}.',
  'explain.open.none': 'Ingen plass på vakten er ledig.',
  'explain.open.group': '{rule}: {doctors, plural, one {# lege} other {# leger}}',
  'explain.cures.title': 'Billigste tiltak som er prøvd, og som fyller plassen:',
  'explain.cures.none': 'Ingen av tiltakene som ble prøvd, fyller plassen uten å bryte en annen fast regel.',
  'explain.cure.assign':
    '{doctor} kan ta vakten: ingen regel er til hinder, og legen har ikke bedt om å slippe.',
  'explain.cure.ask-wish': 'Spør {doctor}, som helst ikke vil ha vakten (grad {grade}), om å ta den.',
  'explain.cure.ask-veto':
    'Spør {doctor} om å trekke sperringen {over, select, yes {(utover kvoten) } other {}}og ta vakten.',
  'explain.cure.move': 'Flytt {from} fra {doctor} til {to}; så kan {doctor} ta vakten.',
  'explain.cure.reason':
    '{role, select, coordinator {Koordinatoren} other {Distriktsadministratoren}} kan med skriftlig begrunnelse la {doctor} ta vakten, selv om kontrollen sier: {breaches}',
  'explain.cure.locum':
    'Lei inn én {engagement, select, locum {vikar} other {lege}} med opplæring som {function, select, station {stasjonær lege} mobile {kjørende lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}}, som {competence, select, withBackUp {kan ha vakt med den bakvakten som er der} alone {kan stå alene} other {kan være bakvakt}}.',
  'explain.cure.fewer-seats':
    'Sett ned bemanningen på vakten med én plass, til {seats, plural, =0 {ingen} other {#}}.',
  'explain.cure.cost':
    '{cost, plural, =0 {Koster ingen noe ekstra.} other {Pris: {cost, number} poeng ({parts}).}}',
  'explain.part.wish': 'et ønske trekkes {points, number}',
  'explain.part.backUp': 'en bakvakt kalles inn {points, number}',
  'explain.part.move': 'en annen vakt flyttes {points, number}',
  'explain.part.vetoBeyondAllowance': 'en sperring utover kvoten trekkes {points, number}',
  'explain.part.veto': 'en sperring trekkes {points, number}',
  'explain.part.reason': 'en regel fravikes med begrunnelse {points, number}',
  'explain.part.administrator': 'distriktsadministratoren må begrunne {points, number}',
  'explain.part.locum': 'en vikar leies inn {points, number}',
  'explain.part.seatLess': 'en plass mindre {points, number}',
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
  'explain.doctor.grade':
    'Med grad {grade}: {met, number} av {asked, plural, one {# ønske om vakter} other {# ønsker om vakter}} er oppfylt.',
  'explain.doctor.grade-counts':
    'Med grad {grade}: {countsMet, number} av {counts, plural, one {# ønske om antall vakter} other {# ønsker om antall vakter}} er oppfylt.',
  'explain.doctor.wishes-place':
    'I distriktet er fra {least, number, percent} til {largest, number, percent} av legenes ønsker om vakter oppfylt, med {median, number, percent} i midten.',
  'explain.doctor.vetoes':
    '{vetoes, plural, =0 {Legen har ikke sperret noen vakter.} one {{kept, number} av # sperret vakt er holdt fri.} other {{kept, number} av # sperrede vakter er holdt fri.}}',
};

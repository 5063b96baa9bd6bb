/** Why a doctor stands on a shift, what would change with another one, what cures an open seat, and how a doctor's half-year came out; `measure` is a name. */
export const explainNn: Record<string, string> = {
  'explain.locked': 'Koordinatoren har låst tildelinga.',
  'explain.nobody-else': 'Ingen andre kan ta vakta utan å bryte ein fast regel.',
  'explain.others-worse':
    '{could, plural, one {Éin annan kan ta vakta, og planen ville blitt dårlegare.} other {# andre kan ta vakta; med {worse, number} av dei ville planen blitt dårlegare.}}',
  'explain.veto-over-allowance': 'Legen har sperra vakta, men utover kvoten.',
  'explain.preferred': 'Legen ønskte vakta (grad {grade}).',
  'explain.preferred-not': 'Legen ville helst ikkje ha vakta (grad {grade}).',
  'explain.within-share': 'Innanfor andelen: {assigned, number} av {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Over andelen: {assigned, number} mot {target, number, ::.0} ({measure}).',
  'explain.owes': 'Skuldar {shifts, number, ::.0} vakter frå før ({measure}).',
  'explain.is-owed': 'Har {shifts, number, ::.0} vakter til gode ({measure}).',
  'explain.free': 'Ingen regel er til hinder.',
  'explain.same': 'Planen ville vore like god.',
  'explain.loses': 'Planen ville tapt: {losses}.',
  'explain.gains': 'Planen ville vunne: {gains}.',
  'explain.in-return': 'Best ville vore eit byte: {holder} får {shift} i staden.',
  'explain.with-back-up': '{doctor} må då vere bakvakt.',
  'explain.without-back-up': '{doctor} trengst då ikkje lenger som bakvakt.',
  'explain.level.openSeats':
    '{by, plural, one {éin ledig plass} other {# ledige plassar}} {way, select, worse {til} other {færre}}',
  'explain.level.emptyShifts':
    '{by, plural, one {éi vakt} other {# vakter}} utan lege {way, select, worse {til} other {færre}}',
  'explain.level.changes':
    '{by, plural, one {éi endring} other {# endringar}} i publisert plan {way, select, worse {til} other {færre}}',
  'explain.level.vetoes':
    '{by, plural, one {éi brukt sperring} other {# brukte sperringar}} utover kvoten {way, select, worse {til} other {færre}}',
  'explain.level.fairnessMax':
    'største skeivskap for éin lege {by, plural, one {# vakt} other {# vakter}} {way, select, worse {større} other {mindre}}',
  'explain.level.fairnessSum':
    'samla skeivskap {by, plural, one {# vakt} other {# vakter}} {way, select, worse {større} other {mindre}}',
  'explain.level.wishes': 'ønska {by, number} poeng {way, select, worse {dårlegare} other {betre}}',
  'explain.level.vetoes.some': 'sperringar utover kvoten {way, select, worse {meir} other {mindre}} brukte',
  'explain.level.wishes.some': 'ønska {way, select, worse {dårlegare} other {betre}} oppfylte',
  'explain.open.holders': 'På vakta: {doctors}.',
  'explain.open.none': 'Ingen plass på vakta er ledig.',
  'explain.open.group': '{rule}: {doctors, plural, one {# lege} other {# legar}}',
  'explain.cures.title': 'Billegaste tiltak som er prøvde, og som fyller plassen:',
  'explain.cures.none': 'Ingen av tiltaka som vart prøvde, fyller plassen utan å bryte ein annan fast regel.',
  'explain.cure.assign':
    '{doctor} kan ta vakta: ingen regel er til hinder, og legen har ikkje bede om å sleppe.',
  'explain.cure.ask-wish': 'Spør {doctor}, som helst ikkje vil ha vakta (grad {grade}), om å ta ho.',
  'explain.cure.ask-veto':
    'Spør {doctor} om å trekkje sperringa {over, select, yes {(utover kvoten) } other {}}og ta vakta.',
  'explain.cure.move': 'Flytt {from} frå {doctor} til {to}; så kan {doctor} ta vakta.',
  'explain.cure.reason':
    '{role, select, coordinator {Koordinatoren} other {Distriktsadministratoren}} kan med skriftleg grunngiving la {doctor} ta vakta, sjølv om kontrollen seier: {breaches}',
  'explain.cure.locum':
    'Lei inn éin {engagement, select, locum {vikar} other {lege}} med opplæring som {function, select, station {stasjonær lege} mobile {køyrande lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}}, som {competence, select, withBackUp {kan ha vakt med den bakvakta som er der} alone {kan stå åleine} other {kan vere bakvakt}}.',
  'explain.cure.fewer-seats':
    'Set ned bemanninga på vakta med éin plass, til {seats, plural, =0 {ingen} other {#}}.',
  'explain.cure.cost':
    '{cost, plural, =0 {Kostar ingen noko ekstra.} other {Pris: {cost, number} poeng ({parts}).}}',
  'explain.part.wish': 'eit ønske blir trekt {points, number}',
  'explain.part.backUp': 'ei bakvakt blir kalla inn {points, number}',
  'explain.part.move': 'ei anna vakt blir flytta {points, number}',
  'explain.part.vetoBeyondAllowance': 'ei sperring utover kvoten blir trekt {points, number}',
  'explain.part.veto': 'ei sperring blir trekt {points, number}',
  'explain.part.reason': 'ein regel blir fråviken med grunngiving {points, number}',
  'explain.part.administrator': 'distriktsadministratoren må grunngi {points, number}',
  'explain.part.locum': 'ein vikar blir leigd inn {points, number}',
  'explain.part.seatLess': 'éin plass mindre {points, number}',
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
  'explain.doctor.grade':
    'Med grad {grade}: {met, number} av {asked, plural, one {# ønske om vakter} other {# ønske om vakter}} er oppfylt.',
  'explain.doctor.grade-counts':
    'Med grad {grade}: {countsMet, number} av {counts, plural, one {# ønske om talet på vakter} other {# ønske om talet på vakter}} er oppfylt.',
  'explain.doctor.wishes-place':
    'I distriktet er frå {least, number, percent} til {largest, number, percent} av ønska til legane om vakter oppfylte, med {median, number, percent} i midten.',
  'explain.doctor.vetoes':
    '{vetoes, plural, =0 {Legen har ikkje sperra nokre vakter.} one {{kept, number} av # sperra vakt er halden fri.} other {{kept, number} av # sperra vakter er haldne fri.}}',
};

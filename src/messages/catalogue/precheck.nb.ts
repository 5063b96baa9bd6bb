/** What the pre-check says, and what cures it; values: the issue's own, and doctor, shift, date, category, measure, reasons. */
export const precheckNb = {
  'precheck.name.measure':
    '{id, select, total {vakter i alt} weekdayEvening {kvelder på hverdager} weekdayNight {netter på hverdager} weekendDay {dager i helgen} weekendEvening {kvelder i helgen} weekendNight {netter i helgen} christmas {jul} newYear {nyttår} easter {påske} whitsun {pinse} may {17. mai og Kristi himmelfartsdag} backUp {bakvakt og beredskap} other {{name}}}',
  'precheck.reason.notOpen': 'vakten er ikke åpen for {doctors, number}',
  'precheck.reason.untrained': '{doctors, number} mangler opplæring i funksjonen',
  'precheck.reason.competence': '{doctors, number} mangler kompetanse eller bakvakt',
  'precheck.reason.unavailable': '{doctors, number} er ikke tilgjengelig',
  'precheck.reason.veto': '{doctors, number} har sperret vakten',
  'precheck.reason.surgery': '{doctors, number} har kontortid for nær vakten',
  'precheck.reason.otherDuty': '{doctors, number} har en annen fast vakt for nær',
  'precheck.reason.forbidden': '{doctors, number} er sperret fra vakten av koordinator',
  'precheck.reason.none': 'distriktet har ikke flere leger',

  'precheck.id-twice':
    '{kind, select, shift {Vakten} doctor {Legen} measure {Målet} other {Funksjonen}} {id} er oppført {times, number} ganger.',
  'precheck-cures.id-twice': 'Behold én av dem, eller gi dem hver sin id.',
  'precheck.unknown-reference':
    '{kind, select, shift {Vakten} other {Legen}} {id} finnes ikke i planen, men er nevnt i {place, select, lock {en lås} mark {en sperring eller et ønske fra {doctor}} countWish {et antallsønske fra {doctor}} backUp {bakvaktene for {shift}} history {vaktene før perioden} other {den publiserte planen}}.',
  'precheck-cures.unknown-reference': 'Rett id-en, eller fjern henvisningen.',
  'precheck.shift-outside-horizon': '{shift} ligger utenfor vaktperioden.',
  'precheck-cures.shift-outside-horizon': 'Fjern vakten, eller utvid vaktperioden.',
  'precheck.shift-without-length': '{shift} slutter før den har begynt.',
  'precheck-cures.shift-without-length': 'Rett start eller slutt.',
  'precheck.seats-impossible':
    '{shift} har {seats, number} plasser, men antallet må være 0, 1, 2 og så videre.',
  'precheck-cures.seats-impossible': 'Rett antall plasser.',
  'precheck.back-up-for-nobody':
    '{shift} finnes bare når noen trenger bakvakt, men ingen vakt viser til den.',
  'precheck-cures.back-up-for-nobody': 'Før den opp som bakvakt på vaktene den skal dekke, eller fjern den.',
  'precheck.back-up-too-short': '{shift} har en bakvakt som ikke dekker hele vakten: {backUpShift}.',
  'precheck-cures.back-up-too-short': 'Utvid bakvakten, eller velg en annen.',
  'precheck.days-missing':
    '{days, plural, one {# dag} other {# dager}} i vaktperioden eller uken etter er ikke beskrevet, den første er {date}.',
  'precheck-cures.days-missing': 'Legg til dagene som mangler.',
  'precheck.category-unknown': 'Målet {measure} teller {category}, men ingen vakt er av den typen.',
  'precheck-cures.category-unknown':
    'Kommer vakttypen ikke i perioden (som påske om høsten), er alt i orden. Ellers: rett navnet på vakttypen, eller ta den ut av målet.',
  'precheck.locks-contradict':
    '{doctor} er {kind, select, forbid {både låst til og sperret fra {shift}} other {låst til {shift} både som vakthavende og til opplæring}}.',
  'precheck-cures.locks-contradict': 'Fjern en av låsene.',
  'precheck.lock-unavailable': '{doctor} er låst til {shift}, men er ikke tilgjengelig da.',
  'precheck-cures.lock-unavailable': 'Fjern låsen, og velg en annen lege.',
  'precheck-cures.lock-breaks-rule': 'Det følger av låste vakter: fjern eller endre en av låsene.',
  'precheck.locked-without-back-up':
    '{dependents, plural, one {{doctor} er låst til {shift} og kan ikke være på vakt uten bakvakt} other {# leger som ikke kan være på vakt uten bakvakt, er låst til {shift} eller vakter med samme bakvakt}}, men låsene gir {backUps, plural, =0 {ikke plass til noen bakvakt} one {plass til bare # bakvakt} other {plass til bare # bakvakter}}, og det trengs {needed, number}.',
  'precheck-cures.locked-without-back-up':
    'Fjern en av låsene, eller gjør plass til en lege som kan være bakvakt.',
  'precheck.locked-back-up-idle':
    '{holders, plural, one {# lege er} other {# leger er}} låst til {shift}, en plass som bare finnes når noen trenger bakvakt, men {needed, plural, =0 {ingen som kan få vaktene den dekker, trenger det} other {det kan høyst bli bruk for #}}.',
  'precheck-cures.locked-back-up-idle':
    'Fjern låsen, eller lås en lege som trenger bakvakt, til en av vaktene plassen dekker.',
  'precheck.pool-too-small':
    'Bare {doctors, plural, one {# lege} other {# leger}} kan være {function, select, station {stasjonær lege} mobile {kjørende lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}}, kravet er {required, number}.',
  'precheck-cures.pool-too-small': 'Gi flere leger opplæring i funksjonen, eller endre kravet.',
  'precheck.too-few-candidates':
    '{shift} trenger {seats, plural, one {# lege} other {# leger}}, men {candidates, plural, =0 {ingen kan ta vakten} other {bare # kan ta vakten}}: {reasons}.',
  'precheck-cures.too-few-candidates':
    '{open, plural, one {Én plass} other {# plasser}} blir ledig om ikke flere kan: åpne vakten for flere, spør dem som har sperret, eller lån en lege.',
  'precheck.nobody-can-back-up':
    '{shift} trenger {seats, plural, one {# lege} other {# leger}}, men {alone, plural, =0 {ingen} other {bare #}} kan stå alene, og ingen kan være bakvakt for de andre {dependents, number}.',
  'precheck-cures.nobody-can-back-up':
    'Finn en bakvakt, eller lån en lege som kan stå alene; ellers blir {open, plural, one {én plass} other {# plasser}} ledig.',
  'precheck.too-few-back-ups':
    '{shift} trenger {seats, plural, one {# lege} other {# leger}}, men {alone, plural, =0 {ingen} other {bare #}} kan stå alene, og det er for få bakvakter for de andre {dependents, number}.',
  'precheck-cures.too-few-back-ups':
    'Finn en bakvakt til, eller lån en lege som kan stå alene; ellers blir {open, plural, one {én plass} other {# plasser}} ledig.',
  'precheck.day-short':
    'Vaktene {date} har {seats, plural, one {# plass} other {# plasser}}, men legene som kan, fyller høyst {filled, number} til sammen.',
  'precheck-cures.day-short':
    'Lån {open, plural, one {én lege} other {# leger}} den dagen, eller senk bemanningen.',
  'precheck.day-short-by-vetoes':
    'Vaktene {date} har {seats, plural, one {# plass} other {# plasser}}, men legene som kan, fyller høyst {filled, number} til sammen; {vetoes, plural, one {# lege} other {# leger}} har sperret vakter da.',
  'precheck-cures.day-short-by-vetoes':
    'Be noen trekke sperringen: det kan fylle {gain, plural, one {én plass} other {# plasser}} til.',
  'precheck.week-short':
    'Vaktene i uken fra {date} har {seats, plural, one {# plass} other {# plasser}}, men med grensene for vakter per uke fyller legene høyst {filled, number}.',
  'precheck-cures.week-short':
    'Lån {open, plural, one {én lege} other {leger til # vakter}} den uken, eller løs på grensene.',
  'precheck.week-short-by-vetoes':
    'Vaktene i uken fra {date} har {seats, plural, one {# plass} other {# plasser}}, men med grensene for vakter per uke fyller legene høyst {filled, number}; {vetoes, plural, one {# lege} other {# leger}} har sperret vakter da.',
  'precheck-cures.week-short-by-vetoes':
    'Be noen trekke sperringen: det kan fylle {gain, plural, one {én plass} other {# plasser}} til.',
  'precheck.period-short':
    'Perioden har {seats, number} plasser, men legene kan til sammen ta høyst {capacity, number}.',
  'precheck-cures.period-short':
    'Skaff leger til {open, plural, one {én vakt} other {# vakter}}, eller løs på grensene for antall vakter.',
  'precheck.category-short':
    'Perioden har {seats, number} plasser av typen {category}, men legene kan til sammen ta høyst {capacity, number}.',
  'precheck-cures.category-short':
    'Åpne disse vaktene for flere leger: {open, plural, one {én plass} other {# plasser}} blir ellers ledig.',
  'precheck.target-out-of-reach':
    '{doctor} har en andel på {target, number, ::.0} ({measure}), men kan høyst få {capacity, number}: {cause, select, notOpen {vaktene er ikke åpne for tilknytningen} untrained {opplæring mangler} competence {kompetanse eller bakvakt mangler} unavailable {legen er ikke tilgjengelig for resten} veto {resten er sperret av legen} surgery {kontortiden ligger for nær resten} otherDuty {andre faste vakter ligger for nær} forbidden {resten er sperret av koordinator} other {grensene for hvile og antall vakter stanser det}}.',
  'precheck-cures.target-out-of-reach':
    'Avtal en mindre andel, {cause, select, veto {be legen trekke noen sperringer} limits {løs på grensene for legen} untrained {gi legen opplæring} other {eller la forskjellen stå i vaktregnskapet}}; ellers tar andre {short, number, ::.0} vakter mer.',
  'precheck.days-left-below-target':
    '{doctor} har {days, plural, =0 {ingen dager} one {# dag} other {# dager}} igjen uten spesialisering ({basis}), men en andel på {target, number, ::.0} vakter.',
  'precheck-cures.days-left-below-target':
    'Avtal en mindre andel, eller registrer spesialiseringen når den er oppnådd; ellers tar andre resten.',
  'precheck.no-memory': 'Distriktet har verken vaktregnskap eller vakter fra før perioden.',
  'precheck-cures.no-memory':
    'Er planen for perioden før laget, men ikke publisert, så publiser den først: da teller vaktene der. Importer forrige plan eller et åpningsregnskap; uten det sier hver forklaring at planen ikke husker noe.',
  'precheck.targets-missing':
    '{doctors, plural, one {# lege} other {# leger}} kan ta vakter, men har ingen andel å måles mot.',
  'precheck-cures.targets-missing': 'Beregn andelene før planen lages.',
  'precheck.more-of-the-kind': 'Det er {more, number} til av samme slag som de foregående.',
  'precheck-cures.more-of-the-kind': 'Rett de nevnte først, og kjør forkontrollen på nytt.',
};

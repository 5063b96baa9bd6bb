/** What the pre-check says, and what cures it; values: the issue's own, and doctor, shift, date, category, measure, reasons. */
export const precheckNn = {
  'precheck.name.measure':
    '{id, select, total {vakter i alt} weekdayEvening {kveldar på kvardagar} weekdayNight {netter på kvardagar} weekendDay {dagar i helga} weekendEvening {kveldar i helga} weekendNight {netter i helga} christmas {jul} newYear {nyttår} easter {påske} whitsun {pinse} may {17. mai og Kristi himmelfartsdag} backUp {bakvakt og beredskap} other {{name}}}',
  'precheck.reason.notOpen': 'vakta er ikkje open for {doctors, number}',
  'precheck.reason.untrained': '{doctors, number} manglar opplæring i funksjonen',
  'precheck.reason.competence': '{doctors, number} manglar kompetanse eller bakvakt',
  'precheck.reason.unavailable': '{doctors, number} er ikkje tilgjengeleg',
  'precheck.reason.veto': '{doctors, number} har sperra vakta',
  'precheck.reason.surgery': '{doctors, number} har kontortid for nær vakta',
  'precheck.reason.otherDuty': '{doctors, number} har ei anna fast vakt for nær',
  'precheck.reason.forbidden': '{doctors, number} er sperra frå vakta av koordinator',
  'precheck.reason.none': 'distriktet har ikkje fleire legar',

  'precheck.id-twice':
    '{kind, select, shift {Vakta} doctor {Legen} measure {Målet} other {Funksjonen}} {id} er ført opp {times, number} gonger.',
  'precheck-cures.id-twice': 'Behald éin av dei, eller gi dei kvar sin id.',
  'precheck.unknown-reference':
    '{kind, select, shift {Vakta} other {Legen}} {id} finst ikkje i planen, men er nemnd i {place, select, lock {ein lås} mark {ei sperring eller eit ønske frå {doctor}} countWish {eit talønske frå {doctor}} backUp {bakvaktene for {shift}} history {vaktene før perioden} other {den publiserte planen}}.',
  'precheck-cures.unknown-reference': 'Rett id-en, eller fjern tilvisinga.',
  'precheck.shift-outside-horizon': '{shift} ligg utanfor vaktperioden.',
  'precheck-cures.shift-outside-horizon': 'Fjern vakta, eller utvid vaktperioden.',
  'precheck.shift-without-length': '{shift} sluttar før ho har byrja.',
  'precheck-cures.shift-without-length': 'Rett start eller slutt.',
  'precheck.seats-impossible': '{shift} har {seats, number} plassar, men talet må vere 0, 1, 2 og så vidare.',
  'precheck-cures.seats-impossible': 'Rett talet på plassar.',
  'precheck.back-up-for-nobody': '{shift} finst berre når nokon treng bakvakt, men inga vakt viser til ho.',
  'precheck-cures.back-up-for-nobody': 'Før ho opp som bakvakt på vaktene ho skal dekkje, eller fjern ho.',
  'precheck.back-up-too-short': '{shift} har ei bakvakt som ikkje dekkjer heile vakta: {backUpShift}.',
  'precheck-cures.back-up-too-short': 'Utvid bakvakta, eller vel ei anna.',
  'precheck.days-missing':
    '{days, plural, one {# dag} other {# dagar}} i vaktperioden eller veka etter er ikkje skildra, den første er {date}.',
  'precheck-cures.days-missing': 'Legg til dagane som manglar.',
  'precheck.category-unknown': 'Målet {measure} tel {category}, men inga vakt er av den typen.',
  'precheck-cures.category-unknown':
    'Kjem vakttypen ikkje i perioden (som påske om hausten), er alt i orden. Elles: rett namnet på vakttypen, eller ta han ut av målet.',
  'precheck.locks-contradict':
    '{doctor} er {kind, select, forbid {både låst til og sperra frå {shift}} other {låst til {shift} både som vakthavande og til opplæring}}.',
  'precheck-cures.locks-contradict': 'Fjern ein av låsane.',
  'precheck.lock-unavailable': '{doctor} er låst til {shift}, men er ikkje tilgjengeleg då.',
  'precheck-cures.lock-unavailable': 'Fjern låsen, og vel ein annan lege.',
  'precheck-cures.lock-breaks-rule': 'Det følgjer av låste vakter: fjern eller endre ein av låsane.',
  'precheck.locked-without-back-up':
    '{dependents, plural, one {{doctor} er låst til {shift} og kan ikkje vere på vakt utan bakvakt} other {# legar som ikkje kan vere på vakt utan bakvakt, er låste til {shift} eller vakter med same bakvakt}}, men låsane gir {backUps, plural, =0 {ikkje plass til noka bakvakt} one {plass til berre # bakvakt} other {plass til berre # bakvakter}}, og det trengst {needed, number}.',
  'precheck-cures.locked-without-back-up':
    'Fjern ein av låsane, eller gjer plass til ein lege som kan vere bakvakt.',
  'precheck.locked-back-up-idle':
    '{holders, plural, one {# lege er låst} other {# legar er låste}} til {shift}, ein plass som berre finst når nokon treng bakvakt, men {needed, plural, =0 {ingen som kan få vaktene han dekkjer, treng det} other {det kan høgst bli bruk for #}}.',
  'precheck-cures.locked-back-up-idle':
    'Fjern låsen, eller lås ein lege som treng bakvakt, til ei av vaktene plassen dekkjer.',
  'precheck.pool-too-small':
    'Berre {doctors, plural, one {# lege} other {# legar}} kan vere {function, select, station {stasjonær lege} mobile {køyrande lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}}, kravet er {required, number}.',
  'precheck-cures.pool-too-small': 'Gi fleire legar opplæring i funksjonen, eller endre kravet.',
  'precheck.too-few-candidates':
    '{shift} treng {seats, plural, one {# lege} other {# legar}}, men {candidates, plural, =0 {ingen kan ta vakta} other {berre # kan ta vakta}}: {reasons}.',
  'precheck-cures.too-few-candidates':
    '{open, plural, one {Éin plass} other {# plassar}} blir ledig om ikkje fleire kan: opne vakta for fleire, spør dei som har sperra, eller lån ein lege.',
  'precheck.nobody-can-back-up':
    '{shift} treng {seats, plural, one {# lege} other {# legar}}, men {alone, plural, =0 {ingen} other {berre #}} kan stå åleine, og ingen kan vere bakvakt for dei andre {dependents, number}.',
  'precheck-cures.nobody-can-back-up':
    'Finn ei bakvakt, eller lån ein lege som kan stå åleine; elles blir {open, plural, one {éin plass} other {# plassar}} ledig.',
  'precheck.too-few-back-ups':
    '{shift} treng {seats, plural, one {# lege} other {# legar}}, men {alone, plural, =0 {ingen} other {berre #}} kan stå åleine, og det er for få bakvakter for dei andre {dependents, number}.',
  'precheck-cures.too-few-back-ups':
    'Finn ei bakvakt til, eller lån ein lege som kan stå åleine; elles blir {open, plural, one {éin plass} other {# plassar}} ledig.',
  'precheck.day-short':
    'Vaktene {date} har {seats, plural, one {# plass} other {# plassar}}, men legane som kan, fyller høgst {filled, number} til saman.',
  'precheck-cures.day-short':
    'Lån {open, plural, one {éin lege} other {# legar}} den dagen, eller senk bemanninga.',
  'precheck.day-short-by-vetoes':
    'Vaktene {date} har {seats, plural, one {# plass} other {# plassar}}, men legane som kan, fyller høgst {filled, number} til saman; {vetoes, plural, one {# lege} other {# legar}} har sperra vakter då.',
  'precheck-cures.day-short-by-vetoes':
    'Be nokon trekkje sperringa: det kan fylle {gain, plural, one {éin plass} other {# plassar}} til.',
  'precheck.week-short':
    'Vaktene i veka frå {date} har {seats, plural, one {# plass} other {# plassar}}, men med grensene for vakter per veke fyller legane høgst {filled, number}.',
  'precheck-cures.week-short':
    'Lån {open, plural, one {éin lege} other {legar til # vakter}} den veka, eller løys på grensene.',
  'precheck.week-short-by-vetoes':
    'Vaktene i veka frå {date} har {seats, plural, one {# plass} other {# plassar}}, men med grensene for vakter per veke fyller legane høgst {filled, number}; {vetoes, plural, one {# lege} other {# legar}} har sperra vakter då.',
  'precheck-cures.week-short-by-vetoes':
    'Be nokon trekkje sperringa: det kan fylle {gain, plural, one {éin plass} other {# plassar}} til.',
  'precheck.period-short':
    'Perioden har {seats, number} plassar, men legane kan til saman ta høgst {capacity, number}.',
  'precheck-cures.period-short':
    'Skaff legar til {open, plural, one {éi vakt} other {# vakter}}, eller løys på grensene for talet på vakter.',
  'precheck.category-short':
    'Perioden har {seats, number} plassar av typen {category}, men legane kan til saman ta høgst {capacity, number}.',
  'precheck-cures.category-short':
    'Opne desse vaktene for fleire legar: {open, plural, one {éin plass} other {# plassar}} blir elles ledig.',
  'precheck.target-out-of-reach':
    '{doctor} har ein del på {target, number, ::.0} ({measure}), men kan høgst få {capacity, number}: {cause, select, notOpen {vaktene er ikkje opne for tilknytinga} untrained {opplæring manglar} competence {kompetanse eller bakvakt manglar} unavailable {legen er ikkje tilgjengeleg for resten} veto {resten er sperra av legen} surgery {kontortida ligg for nær resten} otherDuty {andre faste vakter ligg for nær} forbidden {resten er sperra av koordinator} other {grensene for kvile og talet på vakter stansar det}}.',
  'precheck-cures.target-out-of-reach':
    'Avtal ein mindre del, {cause, select, veto {be legen trekkje nokre sperringar} limits {løys på grensene for legen} untrained {gi legen opplæring} other {eller la skilnaden stå i vaktrekneskapen}}; elles tek andre {short, number, ::.0} vakter meir.',
  'precheck.days-left-below-target':
    '{doctor} har {days, plural, =0 {ingen dagar} one {# dag} other {# dagar}} att utan spesialisering ({basis}), men ein del på {target, number, ::.0} vakter.',
  'precheck-cures.days-left-below-target':
    'Avtal ein mindre del, eller registrer spesialiseringa når ho er oppnådd; elles tek andre resten.',
  'precheck.no-memory': 'Distriktet har verken vaktrekneskap eller vakter frå før perioden.',
  'precheck-cures.no-memory':
    'Er planen for perioden før laga, men ikkje publisert, så publiser han først: då tel vaktene der. Importer førre plan eller ein opningsrekneskap; utan det seier kvar forklaring at planen ikkje hugsar noko.',
  'precheck.targets-missing':
    '{doctors, plural, one {# lege} other {# legar}} kan ta vakter, men har ingen del å målast mot.',
  'precheck-cures.targets-missing': 'Rekn ut delane før planen blir laga.',
  'precheck.more-of-the-kind': 'Det er {more, number} til av same slag som dei føregåande.',
  'precheck-cures.more-of-the-kind': 'Rett dei nemnde først, og køyr førkontrollen på nytt.',
};

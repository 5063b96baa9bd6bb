/** What each violation says; values: the violation's own, and doctor, shift, earlier, date. */
export const violationsNn = {
  'violations.shift-unknown': 'Vakta {shiftId} finst ikkje i planen, men {doctor} er sett på ho.',
  'violations.doctor-unknown': 'Legen {doctorId} finst ikkje i planen, men er sett på {shift}.',
  'violations.doctor-twice': '{doctor} er sett opp {times, number} gonger på {shift}.',
  'violations.seats-exceeded':
    '{shift} har {holders, plural, one {# lege} other {# legar}}, men berre {seats, plural, one {# plass} other {# plassar}}.',
  'violations.back-up-not-needed':
    '{shift} har {holders, plural, one {# lege} other {# legar}}, men {needed, plural, =0 {ingen treng bakvakt då} one {berre # trengst} other {berre # trengst}}.',
  'violations.lock-missing':
    '{doctor} er låst til {shift}{role, select, training { (opplæring)} other {}}, men står ikkje der.',
  'violations.lock-forbidden': '{doctor} er sperra frå {shift} av koordinator, men står der.',
  'violations.duties-overlap':
    '{doctor} har to vakter samstundes i {minutes, plural, one {# minutt} other {# minutt}}: {earlier} og {shift}.',
  'violations.engagement-excluded':
    '{doctor} kan ikkje ta {shift}: {engagement, select, none {legen har inga tilknyting til distriktet den dagen} gpSelfEmployed {vakta er ikkje open for næringsdrivande fastlegar} gpMunicipal {vakta er ikkje open for fastlønte fastlegar} salaried {vakta er ikkje open for tilsette legevaktlegar} splitPost {vakta er ikkje open for delte stillingar} alis {vakta er ikkje open for ALIS} lis1 {vakta er ikkje open for LIS1} other {vakta er ikkje open for vikarar}}.',
  'violations.function-untrained':
    '{doctor} manglar opplæring som {function, select, station {stasjonær lege} mobile {køyrande lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}} på {shift}.',
  'violations.competence-missing':
    '{doctor} oppfyller ikkje kompetansekravet for å ha vakt {date} (kompetanseforskrifta § 3), men er sett på {shift}.',
  'violations.back-up-competence-missing':
    '{doctor} oppfyller ikkje kravet til bakvakt {date} (kompetanseforskrifta § 3a), men er sett på {shift}.',
  'violations.too-many-days-without-specialisation':
    '{doctor} har vakt {days, plural, one {# dag} other {# dagar}} utan spesialisering, men har {allowed, plural, =0 {ingen dagar} one {berre # dag} other {berre # dagar}} att ({basis}). Den siste er {shift}.',
  'violations.back-up-missing':
    '{dependents, plural, one {# lege} other {# legar}} på {shift} treng bakvakt, men {backUps, plural, =0 {inga bakvakt er sett opp} one {berre # bakvakt er sett opp} other {berre # bakvakter er sette opp}}. Éi bakvakt dekkjer {dependentsPerBackUp, number}.',
  'violations.back-up-impossible':
    '{dependents, plural, one {# lege} other {# legar}} på {shift} kan ikkje stå åleine, og vakta har inga bakvaktordning.',
  'violations.supervisor-missing': '{doctor} er til opplæring på {shift} utan ein namngjeven rettleiar.',
  'violations.supervisor-not-on-shift': 'Rettleiaren {supervisor} for {doctor} har ikkje vakt på {shift}.',
  'violations.supervisor-not-qualified':
    'Rettleiaren {supervisor} for {doctor} på {shift} kan ikkje vere bakvakt, og då heller ikkje rettleiar.',
  'violations.exempt':
    '{doctor} har fritak {date}{scope, select, some { frå denne typen vakter} other {}}, men er sett på {shift}.',
  'violations.absent': '{doctor} er borte frå {from} til {to}, men er sett på {shift}.',
  'violations.busy-elsewhere':
    '{doctor} er på vakt ein annan stad frå {from} til {to}, men er sett på {shift}.',
  'violations.vetoed': '{doctor} har sperra {shift}.',
  'violations.rest-too-short':
    '{doctor}: kvile {hours, plural, one {# time} other {# timar}} mellom {earlier} og {shift}, krav {required, number}.',
  'violations.surgery-overlaps-shift':
    '{doctor}: {shift} kolliderer med kontortida {surgeryDate}, reisetid medrekna.',
  'violations.blocked-morning-missing':
    '{doctor}: kontorføremiddagen {surgeryDate} er ikkje sperra, og kvila etter heimevakta {shift} er {hours, plural, one {# time} other {# timar}}, krav {required, number}.',
  'violations.surgery-rest-too-short':
    '{doctor}: kvile {hours, plural, one {# time} other {# timar}} frå {shift} til kontoret opnar {surgeryDate}, krav {required, number}.',
  'violations.too-many-in-days':
    '{doctor}: {count, plural, one {# vakt} other {# vakter}} på {days, plural, one {# dag} other {# dagar}} til og med {shift}, høgst {allowed, number}.',
  'violations.too-many-in-period':
    '{doctor}: {count, plural, one {# vakt} other {# vakter}} i perioden, høgst {allowed, number}.',
  'violations.weekends-too-frequent':
    '{doctor}: {worked, plural, one {# arbeidshelg} other {# arbeidshelger}} av {of, number} til og med {shift}, høgst {allowed, number}.',
  'violations.too-many-nights-in-a-row':
    '{doctor}: {nights, plural, one {# natt} other {# netter}} på rad til og med {shift}, høgst {allowed, number}.',
  'violations.free-after-nights-too-short':
    '{doctor}: fri {hours, plural, one {# time} other {# timar}} før {shift} etter {nights, plural, one {# natt} other {# netter på rad}}, krav {required, number}.',
  'violations.spacing-too-short':
    '{doctor}: {days, plural, =0 {same dag} one {# dag} other {# dagar}} mellom {earlier} og {shift}, krav {required, number}.',
  'violations.pool-too-small':
    'Berre {doctors, plural, one {# lege} other {# legar}} kan vere {function, select, station {stasjonær lege} mobile {køyrande lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}}, krav {required, number}.',
};

/** What each violation says; values: the violation's own, and doctor, shift, earlier, date. */
export const violationsNb = {
  'violations.shift-unknown': 'Vakten {shiftId} finnes ikke i planen, men {doctor} er satt på den.',
  'violations.doctor-unknown': 'Legen {doctorId} finnes ikke i planen, men er satt på {shift}.',
  'violations.doctor-twice': '{doctor} er satt opp {times, number} ganger på {shift}.',
  'violations.seats-exceeded':
    '{shift} har {holders, plural, one {# lege} other {# leger}}, men bare {seats, plural, one {# plass} other {# plasser}}.',
  'violations.back-up-not-needed':
    '{shift} har {holders, plural, one {# lege} other {# leger}}, men {needed, plural, =0 {ingen trenger bakvakt da} one {bare # trengs} other {bare # trengs}}.',
  'violations.lock-missing':
    '{doctor} er låst til {shift}{role, select, training { (opplæring)} other {}}, men står ikke der.',
  'violations.lock-forbidden': '{doctor} er sperret fra {shift} av koordinator, men står der.',
  'violations.duties-overlap':
    '{doctor} har to vakter samtidig i {minutes, plural, one {# minutt} other {# minutter}}: {earlier} og {shift}.',
  'violations.engagement-excluded':
    '{doctor} kan ikke ta {shift}: {engagement, select, none {legen har ingen tilknytning til distriktet den dagen} gpSelfEmployed {vakten er ikke åpen for næringsdrivende fastleger} gpMunicipal {vakten er ikke åpen for fastlønte fastleger} salaried {vakten er ikke åpen for ansatte legevaktleger} splitPost {vakten er ikke åpen for delte stillinger} alis {vakten er ikke åpen for ALIS} lis1 {vakten er ikke åpen for LIS1} other {vakten er ikke åpen for vikarer}}.',
  'violations.function-untrained':
    '{doctor} mangler opplæring som {function, select, station {stasjonær lege} mobile {kjørende lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}} på {shift}.',
  'violations.competence-missing':
    '{doctor} oppfyller ikke kompetansekravet for å ha vakt {date} (kompetanseforskriften § 3), men er satt på {shift}.',
  'violations.back-up-competence-missing':
    '{doctor} oppfyller ikke kravet til bakvakt {date} (kompetanseforskriften § 3a), men er satt på {shift}.',
  'violations.too-many-days-without-specialisation':
    '{doctor} har vakt {days, plural, one {# dag} other {# dager}} uten spesialisering, men har {allowed, plural, =0 {ingen dager} one {bare # dag} other {bare # dager}} igjen ({basis}). Den siste er {shift}.',
  'violations.back-up-missing':
    '{dependents, plural, one {# lege} other {# leger}} på {shift} trenger bakvakt, men {backUps, plural, =0 {ingen bakvakt er satt opp} one {bare # bakvakt er satt opp} other {bare # bakvakter er satt opp}}. Én bakvakt dekker {dependentsPerBackUp, number}.',
  'violations.back-up-impossible':
    '{dependents, plural, one {# lege} other {# leger}} på {shift} kan ikke stå alene, og vakten har ingen bakvaktordning.',
  'violations.supervisor-missing': '{doctor} er til opplæring på {shift} uten en navngitt veileder.',
  'violations.supervisor-not-on-shift': 'Veilederen {supervisor} for {doctor} har ikke vakt på {shift}.',
  'violations.supervisor-not-qualified':
    'Veilederen {supervisor} for {doctor} på {shift} kan ikke være bakvakt, og da heller ikke veileder.',
  'violations.exempt':
    '{doctor} har fritak {date}{scope, select, some { fra denne typen vakter} other {}}, men er satt på {shift}.',
  'violations.absent': '{doctor} er borte fra {from} til {to}, men er satt på {shift}.',
  'violations.busy-elsewhere':
    '{doctor} er på vakt et annet sted fra {from} til {to}, men er satt på {shift}.',
  'violations.vetoed': '{doctor} har sperret {shift}.',
  'violations.rest-too-short':
    '{doctor}: hvile {hours, plural, one {# time} other {# timer}} mellom {earlier} og {shift}, krav {required, number}.',
  'violations.surgery-overlaps-shift':
    '{doctor}: {shift} kolliderer med kontortiden {surgeryDate}, reisetid medregnet.',
  'violations.blocked-morning-missing':
    '{doctor}: kontorformiddagen {surgeryDate} er ikke sperret, og hvilen etter hjemmevakten {shift} er {hours, plural, one {# time} other {# timer}}, krav {required, number}.',
  'violations.surgery-rest-too-short':
    '{doctor}: hvile {hours, plural, one {# time} other {# timer}} fra {shift} til kontoret åpner {surgeryDate}, krav {required, number}.',
  'violations.too-many-in-days':
    '{doctor}: {count, plural, one {# vakt} other {# vakter}} på {days, plural, one {# dag} other {# dager}} til og med {shift}, høyst {allowed, number}.',
  'violations.too-many-in-period':
    '{doctor}: {count, plural, one {# vakt} other {# vakter}} i perioden, høyst {allowed, number}.',
  'violations.weekends-too-frequent':
    '{doctor}: {worked, plural, one {# arbeidshelg} other {# arbeidshelger}} av {of, number} til og med {shift}, høyst {allowed, number}.',
  'violations.too-many-nights-in-a-row':
    '{doctor}: {nights, plural, one {# natt} other {# netter}} på rad til og med {shift}, høyst {allowed, number}.',
  'violations.free-after-nights-too-short':
    '{doctor}: fri {hours, plural, one {# time} other {# timer}} før {shift} etter {nights, plural, one {# natt} other {# netter på rad}}, krav {required, number}.',
  'violations.spacing-too-short':
    '{doctor}: {days, plural, =0 {samme dag} one {# dag} other {# dager}} mellom {earlier} og {shift}, krav {required, number}.',
  'violations.pool-too-small':
    'Bare {doctors, plural, one {# lege} other {# leger}} kan være {function, select, station {stasjonær lege} mobile {kjørende lege} telephone {lege i legevaktsentral} backUp {bakvakt} other {beredskapslege}}, krav {required, number}.',
};

/** Refusals of imports and exports: of a file, of its columns and of its rows. */
export const importsNn: Record<string, string> = {
  'problem.import-refused':
    '{count, plural, one {Éi rad er feil} other {# rader er feil}} av {rows}: ingenting er importert',
  'problem.import-refused.cure':
    'Rett radene i lista, og send heile fila igjen. Kvar linje seier kolonne, verdi og kva som kan rettast.',
  'problem.import-columns-wrong': '{count, plural, one {Éin kolonne er feil} other {# kolonnar er feil}}',
  'problem.import-columns-wrong.cure':
    'Rett overskriftene i første rad. Eksporter tabellen for å sjå kva kolonnane heiter.',
  'problem.import-no-rows': 'Fila har overskrifter, men ingen rader',
  'problem.import-no-rows.cure': 'Fyll inn minst éi rad under overskriftene.',
  'problem.import-empty': 'Førespurnaden har inga fil',
  'problem.import-empty.cure': 'Send innhaldet i ei CSV- eller XLSX-fil.',
  'problem.import-period-over': 'Vaktperioden er over',
  'problem.import-period-over.cure': 'Vel ein periode som ikkje er over.',
  'problem.table-needs-period': 'Tabellen høyrer til ein vaktperiode, og ingen er vald',
  'problem.table-needs-period.cure': 'Vel vaktperioden (period).',
  'problem.export-needs-version': 'Ein vaktplan må ha ein versjon, og ingen er vald',
  'problem.export-needs-version.cure': 'Vel versjonen (version).',
  'problem.import-file-inflates-too-large':
    'Fila blir for stor når ho blir pakka ut{where}: meir enn {limit, number} teikn eller byte',
  'problem.import-file-inflates-too-large.cure':
    'Lagre berre tabellen i ei ny fil, utan bilete og tomme ark, eller del henne i fleire.',
  'problem.import-too-many-rows': 'Fila har meir enn {limit, number} rader{where}',
  'problem.import-too-many-rows.cure': 'Del tabellen i fleire filer.',
  'problem.import-too-many-columns': 'Fila har meir enn {limit, number} kolonnar{where}',
  'problem.import-too-many-columns.cure': 'Ta bort kolonnane som ikkje høyrer til tabellen.',
  'problem.import-not-a-table': 'Fila er verken CSV eller XLSX',
  'problem.import-not-a-table.cure': 'Lagre reknearket som XLSX eller som CSV (UTF-8), og send den fila.',
  'problem.import-encoding-unknown': 'Teksten i fila har ei teiknkoding vi ikkje les',
  'problem.import-encoding-unknown.cure': 'Lagre fila som CSV UTF-8 eller som XLSX.',
  'problem.import-header-missing': 'Ein kolonne manglar overskrift{where}',
  'problem.import-header-missing.cure': 'La første rad namngi alle kolonnane, utan hol.',
  'problem.import-header-duplicate': 'To kolonnar heiter «{value}»{where}',
  'problem.import-header-duplicate.cure': 'Ta bort den eine, eller gi henne eit nytt namn.',
  'problem.import-cell-is-formula': 'Ei celle er ein formel{where}',
  'problem.import-cell-is-formula.cure': 'Lim inn som verdiar, og lagre fila på nytt.',
  'problem.import-cell-is-error': 'Ei celle viser ein feil{where}',
  'problem.import-cell-is-error.cure': 'Skriv verdien inn i cella, og lagre fila på nytt.',
  'problem.import-row-too-long': 'Ei rad har fleire celler enn det er kolonnar{where}',
  'problem.import-row-too-long.cure':
    'Gi kolonnen ei overskrift, eller tøm cella. I CSV: sjå etter skiljeteikn i teksten.',
  'problem.import-parse-timeout': 'Fila tok for lang tid å lese',
  'problem.import-parse-timeout.cure': 'Lagre berre tabellen i ei ny fil, eller del henne i fleire.',
  'problem.import-parse-out-of-memory': 'Fila krev for mykje minne å lese',
  'problem.import-parse-out-of-memory.cure': 'Lagre berre tabellen i ei ny fil, eller del henne i fleire.',
  'problem.import-parse-failed':
    'Fila er øydelagd{where}: {value, select, quotes {eit hermeteikn står feil} doctype {ho har ein dokumenttype} zip {pakken kan ikkje opnast} cell {ei celle kan ikkje lesast} xml {innhaldet kan ikkje lesast} other {ho kunne ikkje lesast}}',
  'problem.import-parse-failed.cure': 'Opne fila i eit rekneark, lagre henne på nytt, og prøv igjen.',
  'imports.on-line': ' (linje {line})',
  'imports.at-cell': ' (linje {line}, kolonne {column})',
  'imports.column-unknown': 'Kolonnen «{column}» er ukjend. Kanskje skal han heite: {nearest}.',
  'imports.column-twice': 'Kolonnen «{column}» er den same som «{other}». Ta bort den eine.',
  'imports.column-missing': 'Kolonnen «{column}» manglar. Legg han til.',
  'imports.value-missing': '«{column}» er tom. Fyll inn ein verdi.',
  'imports.value-unused':
    '«{value}» i «{column}» blir ikkje brukt saman med resten av rada. Tøm cella, eller rett rada.',
  'imports.text-invalid':
    '«{value}» i «{column}» er ikkje vanleg tekst. Skriv han på nytt, med bokstavar og utan styreteikn.',
  'imports.text-too-long': 'Teksten i «{column}» har meir enn {limit} teikn: «{value}». Kort han ned.',
  'imports.date-invalid': '«{value}» i «{column}» er ingen dato. Skriv 2027-01-31 eller 31.01.2027.',
  'imports.dates-invalid':
    '«{value}» i «{column}» er ikkje berre datoar i perioden. Skriv datoar med komma mellom.',
  'imports.wish-points-exceeded':
    'Ønska til legen veg til saman {used}, og {most} er det meste. Ta bort nokre ønske, eller gje dei lågare styrke.',
  'imports.count-wishes-exceeded':
    'Legen har {used} ønske om høgst eller minst så mange, og {most} er det meste. Ta bort nokre av dei.',
  'imports.date-not-before': '«{value}» i «{column}» er ikkje før perioden. Skriv ein dato før {date}.',
  'imports.range-empty': '«{value}» i «{column}» er før den første dagen. Rett ein av dei.',
  'imports.clock-invalid': '«{value}» i «{column}» er ikkje eit klokkeslett. Skriv 08:00.',
  'imports.duty-length':
    '«{value}» i «{column}» gir inga vakt på inntil {days} døgn. Rett start, slutt eller sluttdato.',
  'imports.number-invalid':
    '«{value}» i «{column}» er ikkje eit tal frå {min} til {max}, eller ikkje eit heilt tal der det trengst. Rett talet.',
  'imports.choice-unknown': '«{value}» i «{column}» er ukjent. Vel mellom: {choices}.',
  'imports.hpr-invalid': '«{value}» i «{column}» er ikkje eit HPR-nummer. Det har 7 til 9 siffer.',
  'imports.doctor-unknown':
    'Ingen lege i distriktet har HPR-nummer «{value}» ({column}). Importer legen først, eller rett nummeret.',
  'imports.municipality-unknown':
    'Kommunen «{value}» finst ikkje i distriktet ({column}). Nærast: {nearest}. Rett namnet, eller la administratoren opprette han.',
  'imports.practice-unknown':
    'Legesenteret «{value}» finst ikkje i distriktet ({column}). Nærast: {nearest}. Rett namnet, eller opprett legesenteret først.',
  'imports.email-invalid': '«{value}» i «{column}» er ikkje ei e-postadresse. Skriv namn@domene.no.',
  'imports.surgery-hours-invalid':
    '«{value}» i «{column}» er ikkje kontortid. Skriv ma 08:00-15:30, ti 08:00-15:30.',
  'imports.rows-disagree':
    '«{value}» i «{column}» er noko anna enn på linje {line}, som gjeld same lege. Skriv det same, eller tøm cella.',
  'imports.row-twice': 'Rada seier noko om det same som linje {line}. Ta bort den eine.',
  'imports.record-unsound': 'Opplysningane om legen heng ikkje saman ({where}: {text}, {code}). Rett rada.',
  'imports.slot-invalid':
    '«{value}» i «{column}» kan ikkje vere ein vakttype. Bruk små bokstavar a–z, tal og bindestrek.',
  'imports.slots-unknown':
    '«{value}» i «{column}» er ikkje vakttypar i perioden. Sjå vakttypane i bemanningsbehovet.',
  'imports.days-invalid':
    '«{value}» i «{column}» er ikkje dagar. Skriv kvardag, helg, vekedagar (ma, ti) eller namngitte dagar (24.12., påske-3).',
  'imports.weekdays-invalid': '«{value}» i «{column}» er ikkje vekedagar. Skriv ma, ti, on, to, fr, lø, sø.',
  'imports.template-clash':
    'Rada gir same vakttype og funksjon på same dag som linje {line} («{value}»). Endre dagane, datoane eller vakttypen.',
  'imports.shift-unknown':
    'Inga vakt i perioden heiter {shift} («{value}»). Vel ein dato frå {from} til {to} som har denne vakttypen og funksjonen.',
  'imports.shifts-unknown':
    '«{value}» i «{column}» er ikkje vakter i perioden. Skriv dato/vakttype/funksjon, til dømes 2027-01-04/night/station.',
  'imports.selection-missing':
    'Rada seier ikkje kva vakter ho gjeld. Fyll inn datoar, vakter eller eit mønster.',
  'imports.supervisor-self': 'Legen kan ikkje vere sin eigen rettleiar («{value}»). Skriv ein annan lege.',
  'imports.pin-forbids':
    'Ei låsing held legen borte frå {shift} («{value}»). Ta bort låsinga først, eller vel ein annan lege.',
  'imports.dates-passed-over': 'Desse datoane har inga slik vakt, og er hoppa over: {dates}.',
};

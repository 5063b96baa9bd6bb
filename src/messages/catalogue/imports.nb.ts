/** Refusals of imports and exports: of a file, of its columns and of its rows. */
export const importsNb: Record<string, string> = {
  'problem.import-refused':
    '{count, plural, one {Én rad er feil} other {# rader er feil}} av {rows}: ingenting er importert',
  'problem.import-refused.cure':
    'Rett radene i listen, og send hele filen igjen. Hver linje sier kolonne, verdi og hva som kan rettes.',
  'problem.import-columns-wrong': '{count, plural, one {Én kolonne er feil} other {# kolonner er feil}}',
  'problem.import-columns-wrong.cure':
    'Rett overskriftene i første rad. Eksporter tabellen for å se hva kolonnene heter.',
  'problem.import-no-rows': 'Filen har overskrifter, men ingen rader',
  'problem.import-no-rows.cure': 'Fyll inn minst én rad under overskriftene.',
  'problem.import-empty': 'Forespørselen har ingen fil',
  'problem.import-empty.cure': 'Send innholdet i en CSV- eller XLSX-fil.',
  'problem.import-period-over': 'Vaktperioden er over',
  'problem.import-period-over.cure': 'Velg en periode som ikke er over.',
  'problem.table-needs-period': 'Tabellen hører til en vaktperiode, og ingen er valgt',
  'problem.table-needs-period.cure': 'Velg vaktperioden (period).',
  'problem.export-needs-version': 'En vaktplan må ha en versjon, og ingen er valgt',
  'problem.export-needs-version.cure': 'Velg versjonen (version).',
  'problem.import-file-inflates-too-large':
    'Filen blir for stor når den pakkes ut{where}: mer enn {limit, number} tegn eller byte',
  'problem.import-file-inflates-too-large.cure':
    'Lagre bare tabellen i en ny fil, uten bilder og tomme ark, eller del den i flere.',
  'problem.import-too-many-rows': 'Filen har mer enn {limit, number} rader{where}',
  'problem.import-too-many-rows.cure': 'Del tabellen i flere filer.',
  'problem.import-too-many-columns': 'Filen har mer enn {limit, number} kolonner{where}',
  'problem.import-too-many-columns.cure': 'Ta bort kolonnene som ikke hører til tabellen.',
  'problem.import-not-a-table': 'Filen er verken CSV eller XLSX',
  'problem.import-not-a-table.cure': 'Lagre regnearket som XLSX eller som CSV (UTF-8), og send den filen.',
  'problem.import-encoding-unknown': 'Teksten i filen har en tegnkoding vi ikke leser',
  'problem.import-encoding-unknown.cure': 'Lagre filen som CSV UTF-8 eller som XLSX.',
  'problem.import-header-missing': 'En kolonne mangler overskrift{where}',
  'problem.import-header-missing.cure': 'La første rad navngi alle kolonner, uten hull.',
  'problem.import-header-duplicate': 'To kolonner heter «{value}»{where}',
  'problem.import-header-duplicate.cure': 'Ta bort eller gi nytt navn til den ene.',
  'problem.import-cell-is-formula': 'En celle er en formel{where}',
  'problem.import-cell-is-formula.cure': 'Lim inn som verdier, og lagre filen på nytt.',
  'problem.import-cell-is-error': 'En celle viser en feil{where}',
  'problem.import-cell-is-error.cure': 'Skriv verdien inn i cellen, og lagre filen på nytt.',
  'problem.import-row-too-long': 'En rad har flere celler enn det er kolonner{where}',
  'problem.import-row-too-long.cure':
    'Gi kolonnen en overskrift, eller tøm cellen. I CSV: se etter skilletegn i teksten.',
  'problem.import-parse-timeout': 'Filen tok for lang tid å lese',
  'problem.import-parse-timeout.cure': 'Lagre bare tabellen i en ny fil, eller del den i flere.',
  'problem.import-parse-out-of-memory': 'Filen krever for mye minne å lese',
  'problem.import-parse-out-of-memory.cure': 'Lagre bare tabellen i en ny fil, eller del den i flere.',
  'problem.import-parse-failed':
    'Filen er ødelagt{where}: {value, select, quotes {et anførselstegn står feil} doctype {den har en dokumenttype} zip {pakken kan ikke åpnes} cell {en celle kan ikke leses} xml {innholdet kan ikke leses} other {den kunne ikke leses}}',
  'problem.import-parse-failed.cure': 'Åpne filen i et regneark, lagre den på nytt, og prøv igjen.',
  'imports.on-line': ' (linje {line})',
  'imports.at-cell': ' (linje {line}, kolonne {column})',
  'imports.column-unknown': 'Kolonnen «{column}» er ukjent. Kanskje skal den hete: {nearest}.',
  'imports.column-twice': 'Kolonnen «{column}» er den samme som «{other}». Ta bort den ene.',
  'imports.column-missing': 'Kolonnen «{column}» mangler. Legg den til.',
  'imports.value-missing': '«{column}» er tom. Fyll inn en verdi.',
  'imports.value-unused':
    '«{value}» i «{column}» brukes ikke sammen med resten av raden. Tøm cellen, eller rett raden.',
  'imports.text-invalid':
    '«{value}» i «{column}» er ikke vanlig tekst. Skriv den på nytt, med bokstaver og uten styretegn.',
  'imports.text-too-long': 'Teksten i «{column}» har mer enn {limit} tegn: «{value}». Kort den ned.',
  'imports.date-invalid': '«{value}» i «{column}» er ingen dato. Skriv 2027-01-31 eller 31.01.2027.',
  'imports.dates-invalid':
    '«{value}» i «{column}» er ikke bare datoer i perioden. Skriv datoer med komma mellom.',
  'imports.wish-points-exceeded':
    'Legens ønsker veier til sammen {used}, og {most} er det meste. Ta bort noen ønsker, eller gi dem lavere styrke.',
  'imports.count-wishes-exceeded':
    'Legen har {used} ønsker om høyst eller minst så mange, og {most} er det meste. Ta bort noen av dem.',
  'imports.date-not-before': '«{value}» i «{column}» er ikke før perioden. Skriv en dato før {date}.',
  'imports.range-empty': '«{value}» i «{column}» er før den første dagen. Rett en av dem.',
  'imports.clock-invalid': '«{value}» i «{column}» er ikke et klokkeslett. Skriv 08:00.',
  'imports.duty-length':
    '«{value}» i «{column}» gir ingen vakt på inntil {days} døgn. Rett start, slutt eller sluttdato.',
  'imports.number-invalid':
    '«{value}» i «{column}» er ikke et tall fra {min} til {max}, eller ikke et helt tall der det trengs. Rett tallet.',
  'imports.choice-unknown': '«{value}» i «{column}» er ukjent. Velg blant: {choices}.',
  'imports.hpr-invalid': '«{value}» i «{column}» er ikke et HPR-nummer. Det har 7 til 9 siffer.',
  'imports.doctor-unknown':
    'Ingen lege i distriktet har HPR-nummer «{value}» ({column}). Importer legen først, eller rett nummeret.',
  'imports.municipality-unknown':
    'Kommunen «{value}» finnes ikke i distriktet ({column}). Nærmest: {nearest}. Rett navnet, eller la administratoren opprette den.',
  'imports.practice-unknown':
    'Legesenteret «{value}» finnes ikke i distriktet ({column}). Nærmest: {nearest}. Rett navnet, eller opprett legesenteret først.',
  'imports.email-invalid': '«{value}» i «{column}» er ikke en e-postadresse. Skriv navn@domene.no.',
  'imports.surgery-hours-invalid':
    '«{value}» i «{column}» er ikke kontortid. Skriv ma 08:00-15:30, ti 08:00-15:30.',
  'imports.rows-disagree':
    '«{value}» i «{column}» er noe annet enn på linje {line}, som gjelder samme lege. Skriv det samme, eller tøm cellen.',
  'imports.row-twice': 'Raden sier noe om det samme som linje {line}. Ta bort den ene.',
  'imports.record-unsound':
    'Opplysningene om legen henger ikke sammen ({where}: {text}, {code}). Rett raden.',
  'imports.slot-invalid':
    '«{value}» i «{column}» kan ikke være en vakttype. Bruk små bokstaver a–z, tall og bindestrek.',
  'imports.slots-unknown':
    '«{value}» i «{column}» er ikke vakttyper i perioden. Se vakttypene i bemanningsbehovet.',
  'imports.days-invalid':
    '«{value}» i «{column}» er ikke dager. Skriv hverdag, helg, ukedager (ma, ti) eller navngitte dager (24.12., påske-3).',
  'imports.weekdays-invalid': '«{value}» i «{column}» er ikke ukedager. Skriv ma, ti, on, to, fr, lø, sø.',
  'imports.template-clash':
    'Raden gir samme vakttype og funksjon på samme dag som linje {line} («{value}»). Endre dagene, datoene eller vakttypen.',
  'imports.shift-unknown':
    'Ingen vakt i perioden heter {shift} («{value}»). Velg en dato fra {from} til {to} som har denne vakttypen og funksjonen.',
  'imports.shifts-unknown':
    '«{value}» i «{column}» er ikke vakter i perioden. Skriv dato/vakttype/funksjon, for eksempel 2027-01-04/night/station.',
  'imports.selection-missing':
    'Raden sier ikke hvilke vakter den gjelder. Fyll inn datoer, vakter eller et mønster.',
  'imports.supervisor-self': 'Legen kan ikke være sin egen veileder («{value}»). Skriv en annen lege.',
  'imports.pin-forbids':
    'En låsing holder legen borte fra {shift} («{value}»). Ta bort låsingen først, eller velg en annen lege.',
  'imports.dates-passed-over': 'Disse datoene har ingen slik vakt, og er hoppet over: {dates}.',
};

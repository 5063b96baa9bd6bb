import type { ledgerNb } from './ledger.nb.ts';

/** The fairness ledger: one's own account, everybody's, corrections, and closing a period. */
export const ledgerNn: Record<keyof typeof ledgerNb, string> = {
  'ledger.title': 'Min vaktrekneskap',
  'ledger.lead':
    'Her ser du kva du har gjort mot delen din, i talet på vakter for kvar type vakt. Pluss tyder at du har gjort meir enn delen, minus at du har gjort mindre. Saldoen følgjer med til neste vaktperiode.',
  'ledger.period': 'Vaktperiode',
  'ledger.none': 'Vaktrekneskapen tek til når vaktplanen er publisert.',
  'ledger.empty': 'Det er ikkje ført noko i denne vaktperioden.',
  'ledger.open': 'Perioden er ikkje avslutta: Tala følgjer vaktplanen slik han er no.',
  'ledger.closed':
    'Avslutta {at}{named, select, yes { av {by}} other {}}, etter versjon {version} av vaktplanen.',
  'ledger.amount': '{value, number, ::sign-except-zero .##}',
  'ledger.signed': '{value, number, ::sign-except-zero .00}',
  'ledger.plain': '{value, number, ::.00}',
  'ledger.balance':
    '{side, select, more {{value, number, ::.##} meir enn delen} less {{value, number, ::.##} mindre enn delen} other {Akkurat delen}}',
  'ledger.sums':
    'Frå før {before, number, ::sign-except-zero .##}. Delen er {owed, number, ::.##}, og {done, number} tel som gjort.',
  'ledger.changed': 'Retta og endra: {value, number, ::sign-except-zero .##}.',
  'ledger.carried': 'Til neste vaktperiode: {value, number, ::sign-except-zero .##}.',
  'ledger.lines': '{count, plural, one {Sjå linja} other {Sjå alle # linjene}}',
  'ledger.by': '{named, select, yes {{by}, } other {}}{at}',
  'ledger.since': 'Endra etter avslutninga',
  'ledger.since.about': 'Dette tel i neste vaktperiode.',
  'ledger.accounts': 'Vaktrekneskap',
  'ledger.accounts.lead':
    'Saldoen er det kvar lege har gjort meir eller mindre enn delen sin, i vakter. Opne ein lege for å sjå linjene eller skrive ei retting.',
  'ledger.category': 'Type vakt',
  'ledger.total': 'Alle vakter',
  'ledger.spread':
    'Saldoane går frå {least, number, ::sign-except-zero .##} til {largest, number, ::sign-except-zero .##}, og midt på ligg {median, number, ::sign-except-zero .##}.',
  'ledger.table': 'Rekneskapen for kvar lege',
  'ledger.column':
    '{column, select, before {Frå før} owed {Del} done {Gjort} tookOver {Overteke} gaveAway {Gitt bort} changed {Retta} balance {Saldo} carried {Til neste} other {Lege}}',
  'ledger.back': 'Alle legar',
  'ledger.correct': 'Rett rekneskapen',
  'ledger.correct.amount': 'Talet på vakter',
  'ledger.correct.amount.about':
    'Pluss når det er gjort meir enn rekneskapen viser, minus når det er gjort mindre. Til dømes 0,5 eller -1.',
  'ledger.correct.amount.wrong': 'Skriv eit tal mellom -100 og 100, ikkje 0',
  'ledger.correct.reason': 'Grunngiving',
  'ledger.correct.reason.about': 'Legen les henne. Skriv aldri helseopplysningar.',
  'ledger.correct.reason.missing': 'Skriv ei grunngiving',
  'ledger.correct.do': 'Skriv rettinga',
  'ledger.correct.done': 'Rettinga er skriven.',
  'ledger.correct.later': 'Rekneskapen er avslutta. Det som er gale, blir retta i den neste vaktperioden.',
  'ledger.close': 'Avslutt vaktperioden',
  'ledger.closing': 'Avslutning',
  'ledger.close.about':
    'Avslutninga skriv saldoane som neste vaktperiode tek til med. Ho kan ikkje gjerast om.',
  'ledger.close.early':
    'Perioden er ikkje over. Vakter som byter hender etter avslutninga, blir eigne linjer i neste vaktperiode.',
  'ledger.close.sure': 'Avslutte {period}?',
  'ledger.close.writes':
    'Saldoane til {doctors, plural, one {1 lege} other {# legar}} blir skrivne for godt.',
  'ledger.close.done': '{period} er avslutta.',
};

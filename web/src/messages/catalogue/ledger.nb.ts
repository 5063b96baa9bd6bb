/** The fairness ledger: one's own account, everybody's, corrections, and closing a period. */
export const ledgerNb = {
  'ledger.title': 'Mitt vaktregnskap',
  'ledger.lead':
    'Her ser du hva du har gjort mot andelen din, i antall vakter for hver type vakt. Pluss betyr at du har gjort mer enn andelen, minus at du har gjort mindre. Saldoen følger med til neste vaktperiode.',
  'ledger.period': 'Vaktperiode',
  'ledger.none': 'Vaktregnskapet begynner når vaktplanen er publisert.',
  'ledger.empty': 'Det er ikke ført noe i denne vaktperioden.',
  'ledger.open': 'Perioden er ikke avsluttet: Tallene følger vaktplanen slik den er nå.',
  'ledger.closed':
    'Avsluttet {at}{named, select, yes { av {by}} other {}}, etter versjon {version} av vaktplanen.',
  'ledger.amount': '{value, number, ::sign-except-zero .##}',
  'ledger.signed': '{value, number, ::sign-except-zero .00}',
  'ledger.plain': '{value, number, ::.00}',
  'ledger.balance':
    '{side, select, more {{value, number, ::.##} mer enn andelen} less {{value, number, ::.##} mindre enn andelen} other {Akkurat andelen}}',
  'ledger.sums':
    'Fra før {before, number, ::sign-except-zero .##}. Andelen er {owed, number, ::.##}, og {done, number} teller som gjort.',
  'ledger.changed': 'Rettet og endret: {value, number, ::sign-except-zero .##}.',
  'ledger.carried': 'Til neste vaktperiode: {value, number, ::sign-except-zero .##}.',
  'ledger.lines': '{count, plural, one {Se linjen} other {Se alle # linjene}}',
  'ledger.by': '{named, select, yes {{by}, } other {}}{at}',
  'ledger.since': 'Endret etter avslutningen',
  'ledger.since.about': 'Dette teller i neste vaktperiode.',
  'ledger.accounts': 'Vaktregnskap',
  'ledger.accounts.lead':
    'Saldoen er det hver lege har gjort mer eller mindre enn andelen sin, i vakter. Åpne en lege for å se linjene eller skrive en rettelse.',
  'ledger.category': 'Type vakt',
  'ledger.total': 'Alle vakter',
  'ledger.spread':
    'Saldoene går fra {least, number, ::sign-except-zero .##} til {largest, number, ::sign-except-zero .##}, og midt på ligger {median, number, ::sign-except-zero .##}.',
  'ledger.table': 'Regnskapet for hver lege',
  'ledger.column':
    '{column, select, before {Fra før} owed {Andel} done {Gjort} tookOver {Overtatt} gaveAway {Gitt bort} changed {Rettet} balance {Saldo} carried {Til neste} other {Lege}}',
  'ledger.back': 'Alle leger',
  'ledger.correct': 'Rett regnskapet',
  'ledger.correct.amount': 'Antall vakter',
  'ledger.correct.amount.about':
    'Pluss når det er gjort mer enn regnskapet viser, minus når det er gjort mindre. For eksempel 0,5 eller -1.',
  'ledger.correct.amount.wrong': 'Skriv et tall mellom -100 og 100, ikke 0',
  'ledger.correct.reason': 'Begrunnelse',
  'ledger.correct.reason.about': 'Legen leser den. Skriv aldri helseopplysninger.',
  'ledger.correct.reason.missing': 'Skriv en begrunnelse',
  'ledger.correct.do': 'Skriv rettelsen',
  'ledger.correct.done': 'Rettelsen er skrevet.',
  'ledger.correct.later': 'Regnskapet er avsluttet. Det som er galt, rettes i den neste vaktperioden.',
  'ledger.close': 'Avslutt vaktperioden',
  'ledger.closing': 'Avslutning',
  'ledger.close.about':
    'Avslutningen skriver saldoene som neste vaktperiode begynner med. Den kan ikke gjøres om.',
  'ledger.close.early':
    'Perioden er ikke over. Vakter som bytter hender etter avslutningen, blir egne linjer i neste vaktperiode.',
  'ledger.close.sure': 'Avslutte {period}?',
  'ledger.close.writes': 'Saldoene til {doctors, plural, one {1 lege} other {# leger}} skrives for godt.',
  'ledger.close.done': '{period} er avsluttet.',
};

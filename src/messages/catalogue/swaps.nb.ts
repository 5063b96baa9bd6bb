/** Refusals around swaps, their effects, and what is told of them. */
export const swapsNb: Record<string, string> = {
  'problem.roster-not-in-force': 'Vaktperioden har ingen publisert vaktplan',
  'problem.roster-not-in-force.cure': 'Bytt vakter når vaktplanen er publisert.',
  'problem.swap-forbidden':
    '{count, plural, one {Byttet bryter en regel som ikke kan brytes} other {Byttet bryter # regler som ikke kan brytes}}',
  'problem.swap-forbidden.cure': 'Se bruddene, og velg en annen kollega eller en annen vakt.',
  'problem.effect-changed': 'Virkningen er en annen enn den du så',
  'problem.effect-changed.cure': 'Se på virkningen slik den er nå, og svar igjen.',
  'problem.veto-unconfirmed':
    '{count, plural, one {Du har sagt at du ikke kan den dagen} other {Du har sagt at du ikke kan # av dagene}}',
  'problem.veto-unconfirmed.cure': 'Bekreft at du tar vakten likevel.',
  'problem.swap-taken': 'Noen andre har allerede tatt den',
  'problem.swap-taken.cure': 'Vakten er ikke ledig lenger. Se om det finnes andre som passer.',
  'problem.swap-over':
    'Tilbudet er {state, select, done {gjennomført} withdrawn {trukket tilbake} declined {avslått} rejected {ikke godkjent} expired {utløpt} overtaken {innhentet av en endring i vaktplanen} accepted {godtatt} other {åpent}}',
  'problem.swap-over.cure': 'Last siden på nytt, og lag et nytt tilbud om det trengs.',
  'problem.swap-changed': 'Noen andre svarte samtidig',
  'problem.swap-changed.cure': 'Last siden på nytt, og se hvor tilbudet står.',
  'problem.swap-not-offered': 'Tilbudet er ikke gitt til denne legen',
  'problem.swap-not-yours': 'Bare den som har gitt tilbudet, kan trekke det',
  'problem.swap-needs-one-colleague': 'Et bytte der du får vakter tilbake, tilbys én kollega',
  'problem.swap-needs-one-colleague.cure': 'Velg én kollega, eller gi bort vakten uten å ta noe tilbake.',
  'problem.swap-expiry-outside': 'Fristen må ligge fram i tid og senest når den første vakten begynner',
  'problem.swap-open-already': 'Vakten er allerede med i et åpent tilbud',
  'problem.swap-open-already.cure': 'Trekk det andre tilbudet først.',
  'problem.shift-started': 'Vakten har allerede begynt',
  'problem.split-outside': 'Klokkeslettet ligger ikke inne i vakten',
  'problem.split-outside.cure': 'Velg et klokkeslett etter at vakten begynner og før den slutter.',
  'problem.split-already': 'Vakten er en del av en vakt som er delt før',
  'problem.split-already.cure': 'Gi bort hele delen, eller la kollegaen ta den tilbake først.',
  'problem.doctor-needed': 'Si hvilken lege det gjelder',
  'swaps.credited':
    '{kept, select, kept {Vakten teller fortsatt for {doctor} i vaktregnskapet: {doctor} har funnet en vikar.} other {Vakten teller for {doctor} i vaktregnskapet.}}',
  'swaps.rule.overlap': 'én vakt om gangen',
  'swaps.rule.competence': 'kompetanse og tilknytning',
  'swaps.rule.day-limit': 'dager uten spesialisering',
  'swaps.rule.back-up': 'bakvakt',
  'swaps.rule.not-available': 'fravær og fritak',
  'swaps.rule.rest': 'hvile',
  'swaps.rule.surgery-rest': 'kontortid og hvile før kontordag',
  'swaps.rule.max-per-week': 'vakter per uke',
  'swaps.rule.max-per-period': 'vakter i perioden',
  'swaps.rule.weekend-frequency': 'helger',
  'swaps.rule.consecutive-nights': 'netter på rad',
  'swaps.rule.spacing': 'avstand mellom vakter',
  'swaps.colleague-against': '{doctor}: {against}',
  'mail.swap-offered.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-offered.text':
    'En kollega tilbyr deg en vakt {date}. Kollegaen er ansvarlig for vakten til den er overtatt.\n\nSe tilbudet: {link}',
  'mail.swap-accepted.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-accepted.text':
    'Tilbudet ditt for {date} er godtatt. Vakten er din til byttet er godkjent.\n\nSe byttet: {link}',
  'mail.swap-done.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-done.text':
    'Et bytte for {date} er gjennomført, og vaktene dine er endret.\n\nSe vaktene dine: {link}',
  'mail.swap-declined.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-declined.text':
    'Ingen av dem du spurte, kan ta vakten {date}. Vakten er fortsatt din.\n\nSe tilbudet: {link}',
  'mail.swap-withdrawn.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-withdrawn.text': 'Et tilbud som gjaldt {date}, er trukket tilbake.\n\nSe byttene dine: {link}',
  'mail.swap-cancel-asked.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-cancel-asked.text':
    'Kollegaen din ønsker å avlyse byttet for {date}. Det avlyses hvis du også vil det.\n\nSe byttet: {link}',
  'mail.swap-rejected.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-rejected.text': 'Byttet for {date} ble ikke godkjent. Vaktene er som før.\n\nSe grunnen: {link}',
  'mail.swap-expired.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-expired.text': 'Tilbudet for {date} er utløpt. Vaktene er som før.\n\nSe tilbudet: {link}',
  'mail.swap-overtaken.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-overtaken.text':
    'Vaktplanen er endret, så byttet for {date} gjelder ikke lenger.\n\nSe vaktene dine: {link}',
  'mail.swap-cycle-proposed.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-cycle-proposed.text':
    'Vaktsirkel har funnet et bytte som kan passe: du gir bort vakten {date} og får en annen for den. Det skjer bare hvis alle sier ja.\n\nSe forslaget: {link}',
  'mail.swap-cycle-accepted.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-cycle-accepted.text':
    'Alle har sagt ja til byttet som gjelder vakten din {date}. Vakten er din til byttet er godkjent.\n\nSe byttet: {link}',
  'mail.swap-cycle-done.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-cycle-done.text':
    'Byttet som gjaldt vakten din {date}, er gjennomført, og vaktene dine er endret.\n\nSe vaktene dine: {link}',
  'mail.swap-cycle-ended.subject': 'Nytt fra Vaktsirkel',
  'mail.swap-cycle-ended.text':
    'Byttet som ble foreslått for vakten din {date}, ble det ikke noe av. Vakten er fortsatt din, og tilbudet ditt står.\n\nSe byttene dine: {link}',
  'mail.swap-offered.short': 'Et bytte er tilbudt deg',
  'mail.swap-done.short': 'Byttet for {date} er gjennomført',
  'mail.swap-rejected.short': 'Nytt om byttet for {date}',
  'mail.swap-cycle-proposed.short': 'Et forslag til bytte venter på deg',
};

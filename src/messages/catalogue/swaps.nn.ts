/** Refusals around swaps, their effects, and what is told of them. */
export const swapsNn: Record<string, string> = {
  'problem.roster-not-in-force': 'Vaktperioden har ingen publisert vaktplan',
  'problem.roster-not-in-force.cure': 'Byt vakter når vaktplanen er publisert.',
  'problem.swap-forbidden':
    '{count, plural, one {Bytet bryt ein regel som ikkje kan brytast} other {Bytet bryt # reglar som ikkje kan brytast}}',
  'problem.swap-forbidden.cure': 'Sjå brota, og vel ein annan kollega eller ei anna vakt.',
  'problem.effect-changed': 'Verknaden er ein annan enn den du såg',
  'problem.effect-changed.cure': 'Sjå på verknaden slik han er no, og svar igjen.',
  'problem.veto-unconfirmed':
    '{count, plural, one {Du har sagt at du ikkje kan den dagen} other {Du har sagt at du ikkje kan # av dagane}}',
  'problem.veto-unconfirmed.cure': 'Stadfest at du tek vakta likevel.',
  'problem.swap-taken': 'Nokon andre har alt teke henne',
  'problem.swap-taken.cure': 'Vakta er ikkje ledig lenger. Sjå om det finst andre som passar.',
  'problem.swap-over':
    'Tilbodet er {state, select, done {gjennomført} withdrawn {trekt tilbake} declined {avslått} rejected {ikkje godkjent} expired {gått ut} overtaken {innhenta av ei endring i vaktplanen} accepted {godteke} other {ope}}',
  'problem.swap-over.cure': 'Last sida på nytt, og lag eit nytt tilbod om det trengst.',
  'problem.swap-changed': 'Nokon andre svara samtidig',
  'problem.swap-changed.cure': 'Last sida på nytt, og sjå kvar tilbodet står.',
  'problem.swap-not-offered': 'Tilbodet er ikkje gjeve til denne legen',
  'problem.swap-not-yours': 'Berre den som har gjeve tilbodet, kan trekkje det',
  'problem.swap-needs-one-colleague': 'Eit byte der du får vakter tilbake, blir tilbode éin kollega',
  'problem.swap-needs-one-colleague.cure': 'Vel éin kollega, eller gje bort vakta utan å ta noko tilbake.',
  'problem.swap-expiry-outside': 'Fristen må liggje fram i tid og seinast når den første vakta byrjar',
  'problem.swap-open-already': 'Vakta er alt med i eit ope tilbod',
  'problem.swap-open-already.cure': 'Trekk det andre tilbodet først.',
  'problem.shift-started': 'Vakta har alt byrja',
  'problem.split-outside': 'Klokkeslettet ligg ikkje inne i vakta',
  'problem.split-outside.cure': 'Vel eit klokkeslett etter at vakta tek til og før ho sluttar.',
  'problem.split-already': 'Vakta er ein del av ei vakt som er delt før',
  'problem.split-already.cure': 'Gi bort heile delen, eller lat kollegaen ta han tilbake først.',
  'problem.doctor-needed': 'Sei kva lege det gjeld',
  'swaps.rule.overlap': 'éi vakt om gongen',
  'swaps.rule.competence': 'kompetanse og tilknyting',
  'swaps.rule.day-limit': 'dagar utan spesialisering',
  'swaps.rule.back-up': 'bakvakt',
  'swaps.rule.not-available': 'fråvær og fritak',
  'swaps.rule.rest': 'kvile',
  'swaps.rule.surgery-rest': 'kontortid og kvile før kontordag',
  'swaps.rule.max-per-week': 'vakter per veke',
  'swaps.rule.max-per-period': 'vakter i perioden',
  'swaps.rule.weekend-frequency': 'helger',
  'swaps.rule.consecutive-nights': 'netter på rad',
  'swaps.rule.spacing': 'avstand mellom vakter',
  'swaps.colleague-against': '{doctor}: {against}',
  'mail.swap-offered.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-offered.text':
    'Ein kollega tilbyr deg ei vakt {date}. Kollegaen har ansvaret for vakta til ho er overteken.\n\nSjå tilbodet: {link}',
  'mail.swap-accepted.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-accepted.text':
    'Tilbodet ditt for {date} er godteke. Vakta er di til bytet er godkjent.\n\nSjå bytet: {link}',
  'mail.swap-done.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-done.text':
    'Eit byte for {date} er gjennomført, og vaktene dine er endra.\n\nSjå vaktene dine: {link}',
  'mail.swap-declined.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-declined.text':
    'Ingen av dei du spurde, kan ta vakta {date}. Vakta er framleis di.\n\nSjå tilbodet: {link}',
  'mail.swap-withdrawn.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-withdrawn.text': 'Eit tilbod som galdt {date}, er trekt tilbake.\n\nSjå byta dine: {link}',
  'mail.swap-cancel-asked.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-cancel-asked.text':
    'Kollegaen din ønskjer å avlyse bytet for {date}. Det blir avlyst om du òg vil det.\n\nSjå bytet: {link}',
  'mail.swap-rejected.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-rejected.text':
    'Bytet for {date} vart ikkje godkjent. Vaktene er som før.\n\nSjå grunnen: {link}',
  'mail.swap-expired.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-expired.text': 'Tilbodet for {date} har gått ut. Vaktene er som før.\n\nSjå tilbodet: {link}',
  'mail.swap-overtaken.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-overtaken.text':
    'Vaktplanen er endra, så bytet for {date} gjeld ikkje lenger.\n\nSjå vaktene dine: {link}',
  'swaps.credited':
    '{kept, select, kept {Vakta tel framleis for {doctor} i vaktrekneskapen: {doctor} har funne ein vikar.} other {Vakta tel for {doctor} i vaktrekneskapen.}}',
  'mail.swap-cycle-proposed.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-cycle-proposed.text':
    'Vaktsirkel har funne eit byte som kan passe: du gjev bort vakta {date} og får ei anna for henne. Det skjer berre om alle seier ja.\n\nSjå forslaget: {link}',
  'mail.swap-cycle-accepted.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-cycle-accepted.text':
    'Alle har sagt ja til bytet som gjeld vakta di {date}. Vakta er di til bytet er godkjent.\n\nSjå bytet: {link}',
  'mail.swap-cycle-done.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-cycle-done.text':
    'Bytet som galdt vakta di {date}, er gjennomført, og vaktene dine er endra.\n\nSjå vaktene dine: {link}',
  'mail.swap-cycle-ended.subject': 'Nytt frå Vaktsirkel',
  'mail.swap-cycle-ended.text':
    'Bytet som vart føreslått for vakta di {date}, vart det ikkje noko av. Vakta er framleis di, og tilbodet ditt står.\n\nSjå byta dine: {link}',
  'mail.swap-offered.short': 'Eit byte er tilbode deg',
  'mail.swap-done.short': 'Bytet for {date} er gjennomført',
  'mail.swap-rejected.short': 'Nytt om bytet for {date}',
  'mail.swap-cycle-proposed.short': 'Eit framlegg til byte ventar på deg',
};

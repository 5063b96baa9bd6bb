/** Refusals around open shifts and sick calls, and what is told of them. */
export const openShiftsNn: Record<string, string> = {
  'problem.open-shift-taken': 'Nokon andre har alt teke vakta',
  'problem.open-shift-taken.cure': 'Sjå om det finst andre ledige vakter som passar.',
  'problem.open-shift-over': 'Vakta er ikkje ledig lenger',
  'problem.open-shift-over.cure': 'Last sida på nytt, og sjå kva vakter som er ledige.',
  'problem.open-shift-changed': 'Nokon andre endra utlysinga samstundes',
  'problem.open-shift-changed.cure': 'Last sida på nytt, og prøv igjen.',
  'problem.seat-not-open': 'Ingen plass er ledig på vakta {shift}',
  'problem.seat-not-open.cure': 'Last sida på nytt, og sjå kva plassar som er ledige.',
  'problem.open-shift-deadline-outside': 'Fristen må liggje fram i tid og seinast når vakta tek til',
  'problem.grounds-needed': 'Eit pålegg treng ei skriftleg grunngiving',
  'problem.grounds-needed.cure': 'Skriv kvifor legen blir pålagd vakta. Grunngivinga blir lagra.',
  'problem.shift-over': 'Vakta er alt over',
  'problem.nothing-to-repair': 'Inga vakt frå forfallet er ledig lenger',
  'problem.nothing-to-repair.cure': 'Last sida på nytt, og sjå kven som har teke vaktene.',
  'problem.repair-outdated': 'Forslaget passar ikkje lenger til vaktplanen',
  'problem.repair-outdated.cure': 'Lag eit nytt forslag.',
  'repair.why':
    '{kind, select, fills {Vakta er ledig fordi legen ikkje kan kome, og {doctor} kan ta ho.} backUp {{doctor} må vere bakvakt for ein lege som ikkje kan stå åleine.} other {{takes, select, yes {{other} tek {instead} i staden, og kan ikkje ha begge.} other {{other} kan ikkje ha vakta slik planen blir.}}}}',
  'mail.open-shift.subject': 'Nytt frå Vaktsirkel',
  'mail.open-shift.text': 'Ei vakt {date} er ledig, og ho kan passe for deg.\n\nSjå vakta: {link}',
  'mail.open-shift-urgent.subject': 'Nytt frå Vaktsirkel',
  'mail.open-shift-urgent.text':
    'Ei vakt {date} må fyllast no, og ho kan passe for deg. Den første som kan, får ho.\n\nSjå vakta: {link}',
  'mail.open-shift-yours.subject': 'Nytt frå Vaktsirkel',
  'mail.open-shift-yours.text': 'Du har fått ei vakt {date}.\n\nSjå vaktene dine: {link}',
  'mail.open-shift-ordered.subject': 'Nytt frå Vaktsirkel',
  'mail.open-shift-ordered.text':
    'Du er pålagd ei vakt {date}. Grunngivinga får du av koordinatoren.\n\nSjå vaktene dine: {link}',
  'mail.open-shift-gone.subject': 'Nytt frå Vaktsirkel',
  'mail.open-shift-gone.text':
    'Vakta {date} er ikkje ledig lenger. Du treng ikkje gjere noko.\n\nSjå ledige vakter: {link}',
  'mail.open-shift-stuck.subject': 'Nytt frå Vaktsirkel',
  'mail.open-shift-stuck.text':
    'Ingen har meldt seg til ei vakt {date}. Nokon må ringje.\n\nSjå kven som kan: {link}',
  'mail.sick-call.subject': 'Nytt frå Vaktsirkel',
  'mail.sick-call.text':
    'Vi veit at du ikkje kan kome til vakta {date}. Ho er ikkje di lenger, og du skuldar inga vakt for ho.\n\nSjå vaktene dine: {link}',
  'mail.sick-call-received.subject': 'Nytt frå Vaktsirkel',
  'mail.sick-call-received.text':
    'Ei vakt {date} er vorten ledig fordi legen ikkje kan kome. Vikarar er spurde.\n\nFølg med: {link}',
  'mail.open-shift.short': 'Ei vakt {date} er ledig',
  'mail.open-shift-urgent.short': 'Hastar: ei vakt {date} er ledig',
  'mail.open-shift-yours.short': 'Du har fått ei vakt {date}',
  'mail.open-shift-ordered.short': 'Du har fått ei vakt {date}. Stadfest at du har sett det.',
  'mail.sick-call.short': 'Nytt om vakta di {date}',
  'problem.sick-call-stands': 'Vakta vart ledig fordi legen melde forfall, og meldinga står',
  'problem.sick-call-stands.cure':
    'Trekk forfallet tilbake, så er vakta legen si igjen, eller vel ein annan.',
};

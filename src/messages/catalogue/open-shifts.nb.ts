/** Refusals around open shifts and sick calls, and what is told of them. */
export const openShiftsNb: Record<string, string> = {
  'problem.open-shift-taken': 'Noen andre har allerede tatt vakten',
  'problem.open-shift-taken.cure': 'Se om det finnes andre ledige vakter som passer.',
  'problem.open-shift-over': 'Vakten er ikke ledig lenger',
  'problem.open-shift-over.cure': 'Last siden på nytt, og se hvilke vakter som er ledige.',
  'problem.open-shift-changed': 'Noen andre endret utlysningen samtidig',
  'problem.open-shift-changed.cure': 'Last siden på nytt, og prøv igjen.',
  'problem.seat-not-open': 'Ingen plass er ledig på vakten {shift}',
  'problem.seat-not-open.cure': 'Last siden på nytt, og se hvilke plasser som er ledige.',
  'problem.open-shift-deadline-outside': 'Fristen må ligge fram i tid og senest når vakten begynner',
  'problem.grounds-needed': 'Et pålegg trenger en skriftlig begrunnelse',
  'problem.grounds-needed.cure': 'Skriv hvorfor legen blir pålagt vakten. Begrunnelsen lagres.',
  'problem.shift-over': 'Vakten er allerede over',
  'problem.nothing-to-repair': 'Ingen vakt fra forfallet er ledig lenger',
  'problem.nothing-to-repair.cure': 'Last siden på nytt, og se hvem som har tatt vaktene.',
  'problem.repair-outdated': 'Forslaget passer ikke lenger til vaktplanen',
  'problem.repair-outdated.cure': 'Lag et nytt forslag.',
  'repair.why':
    '{kind, select, fills {Vakten er ledig fordi legen ikke kan komme, og {doctor} kan ta den.} backUp {{doctor} må være bakvakt for en lege som ikke kan stå alene.} other {{takes, select, yes {{other} tar {instead} i stedet, og kan ikke ha begge.} other {{other} kan ikke ha vakten slik planen blir.}}}}',
  'mail.open-shift.subject': 'Nytt fra Vaktsirkel',
  'mail.open-shift.text': 'En vakt {date} er ledig, og den kan passe for deg.\n\nSe vakten: {link}',
  'mail.open-shift-urgent.subject': 'Nytt fra Vaktsirkel',
  'mail.open-shift-urgent.text':
    'En vakt {date} må fylles nå, og den kan passe for deg. Den første som kan, får den.\n\nSe vakten: {link}',
  'mail.open-shift-yours.subject': 'Nytt fra Vaktsirkel',
  'mail.open-shift-yours.text': 'Du har fått en vakt {date}.\n\nSe vaktene dine: {link}',
  'mail.open-shift-ordered.subject': 'Nytt fra Vaktsirkel',
  'mail.open-shift-ordered.text':
    'Du er pålagt en vakt {date}. Begrunnelsen får du av koordinatoren.\n\nSe vaktene dine: {link}',
  'mail.open-shift-gone.subject': 'Nytt fra Vaktsirkel',
  'mail.open-shift-gone.text':
    'Vakten {date} er ikke ledig lenger. Du trenger ikke å gjøre noe.\n\nSe ledige vakter: {link}',
  'mail.open-shift-stuck.subject': 'Nytt fra Vaktsirkel',
  'mail.open-shift-stuck.text':
    'Ingen har meldt seg til en vakt {date}. Noen må ringe.\n\nSe hvem som kan: {link}',
  'mail.sick-call.subject': 'Nytt fra Vaktsirkel',
  'mail.sick-call.text':
    'Vi vet at du ikke kan komme til vakten {date}. Den er ikke din lenger, og du skylder ingen vakt for den.\n\nSe vaktene dine: {link}',
  'mail.sick-call-received.subject': 'Nytt fra Vaktsirkel',
  'mail.sick-call-received.text':
    'En vakt {date} er blitt ledig fordi legen ikke kan komme. Vikarer er spurt.\n\nFølg med: {link}',
  'mail.open-shift.short': 'En vakt {date} er ledig',
  'mail.open-shift-urgent.short': 'Haster: en vakt {date} er ledig',
  'mail.open-shift-yours.short': 'Du har fått en vakt {date}',
  'mail.open-shift-ordered.short': 'Du har fått en vakt {date}. Bekreft at du har sett det.',
  'mail.sick-call.short': 'Nytt om vakten din {date}',
  'problem.sick-call-stands': 'Vakten ble ledig fordi legen meldte forfall, og meldingen står',
  'problem.sick-call-stands.cure': 'Trekk forfallet tilbake, så er vakten legens igjen, eller velg en annen.',
};

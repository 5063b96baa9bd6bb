/** What the terminal says while a roster is made. */
export const startNb: Record<string, string> = {
  'start.title': 'Vaktsirkel: demodistrikt, et halvt år med kvelder, helger og netter',
  'start.district':
    '{district}: {doctors, number} leger, {shifts, number} vakter, {seats, number} plasser, {from}–{to}',
  'start.precheck': 'Forkontroll',
  'start.targets': 'Andeler (rettferdig antall vakter per lege)',
  'start.share':
    '{measure}: {doctors, plural, one {# lege} other {# leger}}, {least, number, ::.0} til {most, number, ::.0}, midten {median, number, ::.0}',
  'start.solving': 'Optimerer i {seconds, number} sekunder (Ctrl-C stopper og tar den beste planen)',
  'start.invalid': 'Problemet motsier seg selv: se forkontrollen.',
  'start.failed': 'Ingen plan: {reason}',
  'start.done':
    'Ferdig: {status, select, complete {komplett} incomplete {ikke komplett} other {stoppet}}, {open, plural, one {# ledig plass} other {# ledige plasser}}, kontrollert av uavhengige regler, avstand til beste {gap}',
  'start.level': '{level}: {cost, number, ::.##}, nedre grense {bound}, avstand {gap}. {sentence}',
  'start.hearing': 'Planen er på høring til {until} (versjon {version}). E-postene ligger i out/mail.txt.',
  'start.read': 'Les planen: {address}',
  'start.progress.open': 'ledige {open, number}',
  'start.progress.level':
    '{level, select, coverage {dekning} changes {endringer} vetoes {sperringer} fairnessMax {største skjevhet} fairnessSum {samlet skjevhet} other {ønsker}} {cost, number, ::.##} (≥ {bound})',
};

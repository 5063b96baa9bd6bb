/** What the terminal says while a roster is made. */
export const startNn: Record<string, string> = {
  'start.title': 'Vaktsirkel: demodistrikt, eit halvt år med kveldar, helger og netter',
  'start.district':
    '{district}: {doctors, number} legar, {shifts, number} vakter, {seats, number} plassar, {from}–{to}',
  'start.precheck': 'Førkontroll',
  'start.targets': 'Andelar (rettferdig tal på vakter per lege)',
  'start.share':
    '{measure}: {doctors, plural, one {# lege} other {# legar}}, {least, number, ::.0} til {most, number, ::.0}, midten {median, number, ::.0}',
  'start.solving': 'Optimerer i {seconds, number} sekund (Ctrl-C stoppar og tek den beste planen)',
  'start.invalid': 'Problemet motseier seg sjølv: sjå førkontrollen.',
  'start.failed': 'Ingen plan: {reason}',
  'start.done':
    'Ferdig: {status, select, complete {komplett} incomplete {ikkje komplett} other {stoppa}}, {open, plural, one {# ledig plass} other {# ledige plassar}}, kontrollert av uavhengige reglar, avstand til beste {gap}',
  'start.level': '{level}: {cost, number, ::.##}, nedre grense {bound}, avstand {gap}. {sentence}',
  'start.hearing': 'Planen er på høyring til {until} (versjon {version}). E-postane ligg i out/mail.txt.',
  'start.read': 'Les planen: {address}',
  'start.progress.open': 'ledige {open, number}',
  'start.progress.level':
    '{level, select, coverage {dekning} changes {endringar} vetoes {sperringar} fairnessMax {største skeivskap} fairnessSum {samla skeivskap} other {ønske}} {cost, number, ::.##} (≥ {bound})',
};

/** Refusals of the board, and edits in words. */
export const rosterNb: Record<string, string> = {
  'problem.rule-broken':
    '{count, plural, one {Endringen bryter en regel som ikke kan brytes} other {Endringen bryter # regler, og minst én kan ikke brytes}}',
  'problem.rule-broken.cure': 'Se bruddene: hvert av dem sier hva som kan rette det.',
  'problem.reason-needed':
    '{count, plural, one {Endringen bryter en regel og krever en skriftlig begrunnelse} other {Endringen bryter # regler og krever en skriftlig begrunnelse}}',
  'problem.reason-needed.cure':
    'Skriv begrunnelsen, eller be den som har rollen bruddet nevner om å gjøre endringen.',
  'problem.version-not-draft':
    'Versjonen er {state, select, hearing {på høring} published {publisert} closed {avsluttet} discarded {forkastet} other {et utkast}} og kan ikke endres',
  'problem.version-not-draft.cure': 'Lag et nytt utkast av versjonen, og endre det.',
  'problem.version-without-problem': 'Versjonen har ikke noe planproblem å vurderes mot',
  'problem.version-without-problem.cure': 'Lag en ny versjon fra en kjøring eller en import med planproblem.',
  'problem.supervisor-needed': 'Opplæring krever en veileder, og vanlig vakt har ingen',
  'problem.supervisor-needed.cure': 'Velg en veileder for opplæringen, eller ta veilederen bort.',
  'problem.nothing-changes': 'Endringen ville ikke endret noe',
  'problem.nothing-changes.cure': 'Velg en annen lege eller en annen vakt.',
  'problem.assignment-missing': 'Legen står ikke på vakten',
  'problem.assignment-missing.cure': 'Last vakten på nytt: noen kan ha endret den.',
  'problem.nothing-to-undo': 'Det er ingenting å angre',
  'problem.nothing-to-redo': 'Det er ingenting å gjøre om igjen',
  'problem.edit-not-last': 'Endringen er ikke den siste',
  'problem.edit-not-last.cure': 'Angre de senere endringene først.',
  'problem.edit-of-other': 'Den siste endringen er gjort av en annen: {by}',
  'problem.edit-of-other.cure': 'Se på endringen, og angre den uttrykkelig hvis den skal bort.',
  'problem.edit-overtaken': 'Vakten er endret siden, så endringen kan ikke tas tilbake',
  'problem.edit-overtaken.cure': 'Gjør endringen for hånd.',
  'problem.pin-conflict':
    '{kind, select, assign {Legen er allerede sperret fra vakten} other {Legen er allerede låst til vakten}}',
  'problem.pin-conflict.cure': 'Ta det første valget tilbake først.',
  'problem.own-reasons-only': 'Du kan bare spørre om deg selv',
  'problem.own-reasons-only.cure': 'Spør koordinatoren om andre.',
  'problem.no-open-seat': 'Ingen plass på vakten er ledig',
  'problem.no-open-seat.cure': 'Spør heller hvorfor vakten er besatt som den er.',
  'problem.versions-of-two-periods': 'Versjonene hører til hver sin vaktperiode',
  'problem.versions-of-two-periods.cure': 'Sammenlign versjoner av samme vaktperiode.',
  'roster.edit.assign': '{doctor} satt på {shift}',
  'roster.edit.unassign': '{doctor} tatt av {shift}',
  'roster.edit.move': '{doctor} flyttet fra {shift} til {otherShift}',
  'roster.edit.handOver': '{shift} flyttet fra {doctor} til {other}',
  'roster.edit.exchange': '{doctor} og {other} byttet {shift} og {otherShift}',
};

/** Refusals of the board, and edits in words. */
export const rosterNn: Record<string, string> = {
  'problem.rule-broken':
    '{count, plural, one {Endringa bryt ein regel som ikkje kan brytast} other {Endringa bryt # reglar, og minst éin kan ikkje brytast}}',
  'problem.rule-broken.cure': 'Sjå brota: kvart av dei seier kva som kan rette det.',
  'problem.reason-needed':
    '{count, plural, one {Endringa bryt ein regel og krev ei skriftleg grunngiving} other {Endringa bryt # reglar og krev ei skriftleg grunngiving}}',
  'problem.reason-needed.cure':
    'Skriv grunngivinga, eller be den som har rolla brotet nemner om å gjere endringa.',
  'problem.version-not-draft':
    'Versjonen er {state, select, hearing {på høyring} published {publisert} closed {avslutta} discarded {forkasta} other {eit utkast}} og kan ikkje endrast',
  'problem.version-not-draft.cure': 'Lag eit nytt utkast av versjonen, og endre det.',
  'problem.version-without-problem': 'Versjonen har ikkje noko planproblem å vurderast mot',
  'problem.version-without-problem.cure':
    'Lag ein ny versjon frå ei køyring eller ein import med planproblem.',
  'problem.supervisor-needed': 'Opplæring krev ein rettleiar, og vanleg vakt har ingen',
  'problem.supervisor-needed.cure': 'Vel ein rettleiar for opplæringa, eller ta rettleiaren bort.',
  'problem.nothing-changes': 'Endringa ville ikkje endra noko',
  'problem.nothing-changes.cure': 'Vel ein annan lege eller ei anna vakt.',
  'problem.assignment-missing': 'Legen står ikkje på vakta',
  'problem.assignment-missing.cure': 'Last vakta på nytt: nokon kan ha endra ho.',
  'problem.nothing-to-undo': 'Det er ingenting å angre',
  'problem.nothing-to-redo': 'Det er ingenting å gjere om att',
  'problem.edit-not-last': 'Endringa er ikkje den siste',
  'problem.edit-not-last.cure': 'Angre dei seinare endringane først.',
  'problem.edit-of-other': 'Den siste endringa er gjord av ein annan: {by}',
  'problem.edit-of-other.cure': 'Sjå på endringa, og angre ho uttrykkjeleg om ho skal bort.',
  'problem.edit-overtaken': 'Vakta er endra sidan, så endringa kan ikkje takast tilbake',
  'problem.edit-overtaken.cure': 'Gjer endringa for hand.',
  'problem.pin-conflict':
    '{kind, select, assign {Legen er allereie sperra frå vakta} other {Legen er allereie låst til vakta}}',
  'problem.pin-conflict.cure': 'Ta det første valet tilbake først.',
  'problem.own-reasons-only': 'Du kan berre spørje om deg sjølv',
  'problem.own-reasons-only.cure': 'Spør koordinatoren om andre.',
  'problem.no-open-seat': 'Ingen plass på vakta er ledig',
  'problem.no-open-seat.cure': 'Spør heller kvifor vakta er sett opp som ho er.',
  'problem.versions-of-two-periods': 'Versjonane høyrer til kvar sin vaktperiode',
  'problem.versions-of-two-periods.cure': 'Samanlikn versjonar av same vaktperiode.',
  'roster.edit.assign': '{doctor} sett på {shift}',
  'roster.edit.unassign': '{doctor} teken av {shift}',
  'roster.edit.move': '{doctor} flytta frå {shift} til {otherShift}',
  'roster.edit.handOver': '{shift} flytta frå {doctor} til {other}',
  'roster.edit.exchange': '{doctor} og {other} bytte {shift} og {otherShift}',
};

/** Why a doctor stands on a shift, what would change with another one, what cures an open seat, and how a doctor's half-year came out; `measure` is a name. */
export const explainEn: Record<string, string> = {
  'explain.locked': 'The coordinator has fixed this assignment.',
  'explain.nobody-else': 'Nobody else can take the shift without breaking a hard rule.',
  'explain.others-worse':
    '{could, plural, one {One other doctor can take the shift, and the roster would be worse.} other {# others can take the shift; with {worse, number} of them the roster would be worse.}}',
  'explain.veto-over-allowance': 'The doctor has vetoed the shift, but beyond the allowance.',
  'explain.preferred': 'The doctor wished for the shift (grade {grade}).',
  'explain.preferred-not': 'The doctor would rather not have the shift (grade {grade}).',
  'explain.within-share': 'Within the share: {assigned, number} of {target, number, ::.0} ({measure}).',
  'explain.above-share': 'Above the share: {assigned, number} against {target, number, ::.0} ({measure}).',
  'explain.owes': 'Owes {shifts, number, ::.0} shifts from before ({measure}).',
  'explain.is-owed': 'Is owed {shifts, number, ::.0} shifts ({measure}).',
  'explain.free': 'No rule forbids it.',
  'explain.same': 'The roster would be just as good.',
  'explain.loses': 'The roster would lose: {losses}.',
  'explain.gains': 'The roster would gain: {gains}.',
  'explain.in-return': 'An exchange would be best: {holder} gets {shift} instead.',
  'explain.with-back-up': '{doctor} would have to be back-up.',
  'explain.without-back-up': '{doctor} would no longer be needed as back-up.',
  'explain.level.openSeats':
    '{by, plural, one {one open seat} other {# open seats}} {way, select, worse {more} other {less}}',
  'explain.level.emptyShifts':
    '{by, plural, one {one shift} other {# shifts}} without a doctor {way, select, worse {more} other {less}}',
  'explain.level.changes':
    '{by, plural, one {one change} other {# changes}} to the published roster {way, select, worse {more} other {less}}',
  'explain.level.vetoes':
    '{by, plural, one {one overridden veto} other {# overridden vetoes}} beyond the allowance {way, select, worse {more} other {less}}',
  'explain.level.fairnessMax':
    'the largest unfairness to one doctor {by, plural, one {# shift} other {# shifts}} {way, select, worse {larger} other {smaller}}',
  'explain.level.fairnessSum':
    'unfairness in all {by, plural, one {# shift} other {# shifts}} {way, select, worse {larger} other {smaller}}',
  'explain.level.wishes':
    'wishes {by, plural, one {# point} other {# points}} {way, select, worse {worse} other {better}}',
  'explain.level.vetoes.some':
    'vetoes beyond the allowance {way, select, worse {more} other {less}} overridden',
  'explain.level.wishes.some': 'wishes {way, select, worse {worse} other {better}} met',
  'explain.open.holders': 'On the shift: {doctors}.',
  'explain.open.none': 'No seat on the shift is open.',
  'explain.open.group': '{rule}: {doctors, plural, one {# doctor} other {# doctors}}',
  'explain.cures.title': 'The cheapest cures that were tried and fill the seat:',
  'explain.cures.none':
    'None of the cures that were tried fills the seat without breaking another hard rule.',
  'explain.cure.assign':
    '{doctor} can take the shift: no rule forbids it, and the doctor has not asked to be spared.',
  'explain.cure.ask-wish': 'Ask {doctor}, who would rather not have the shift (grade {grade}), to take it.',
  'explain.cure.ask-veto':
    'Ask {doctor} to withdraw the veto {over, select, yes {(beyond the allowance) } other {}}and take the shift.',
  'explain.cure.move': 'Move {from} from {doctor} to {to}; then {doctor} can take the shift.',
  'explain.cure.reason':
    '{role, select, coordinator {The coordinator} other {The district administrator}} can let {doctor} take the shift with a written reason, though the check says: {breaches}',
  'explain.cure.locum':
    'Engage one {engagement, select, locum {locum} other {doctor}} trained as {function, select, station {station doctor} mobile {mobile doctor} telephone {telephone doctor} backUp {back-up doctor} other {standby doctor}} who {competence, select, withBackUp {can be on duty with the back-up there is} alone {may stand alone} other {can be back-up}}.',
  'explain.cure.fewer-seats':
    'Lower the demand on the shift by one seat, to {seats, plural, =0 {none} other {#}}.',
  'explain.cure.cost':
    '{cost, plural, =0 {Asks nothing extra of anybody.} other {Cost: {cost, number} points ({parts}).}}',
  'explain.part.wish': 'a wish is withdrawn {points, number}',
  'explain.part.backUp': 'a back-up is called in {points, number}',
  'explain.part.move': 'another shift is moved {points, number}',
  'explain.part.vetoBeyondAllowance': 'a veto beyond the allowance is withdrawn {points, number}',
  'explain.part.veto': 'a veto is withdrawn {points, number}',
  'explain.part.reason': 'a rule is set aside with a reason {points, number}',
  'explain.part.administrator': 'the district administrator has to give it {points, number}',
  'explain.part.locum': 'a locum is engaged {points, number}',
  'explain.part.seatLess': 'one seat less {points, number}',
  'explain.against': 'With the doctor on the shift the check would say: {violation}',
  'explain.not-available': '{doctor} is not available then.',
  'explain.not-needed':
    'Nobody on duty needs a back-up then: the seat exists only while somebody does, and is not open.',
  'explain.open':
    '{seats, plural, one {One seat} other {# seats}} on the shift {seats, plural, one {is} other {are}} open.',
  'explain.without-memory':
    'The roster remembers nothing: the district has neither a fairness ledger nor shifts from before the period.',
  'explain.doctor.no-share':
    'The doctor has no share to be measured against in this roster, and got {assigned, plural, one {# shift} other {# shifts}}.',
  'explain.doctor.total':
    "The doctor's share is {target, number, ::.##} shifts in total; the doctor got {assigned, number} (deviation {deviation, number, ::.## sign-except-zero}).",
  'explain.doctor.measure':
    'For {measure}: share {target, number, ::.##}, got {assigned, number} (deviation {deviation, number, ::.## sign-except-zero}).',
  'explain.doctor.place':
    'In the district the deviations for {measure} go from {least, number, ::.## sign-except-zero} to {largest, number, ::.## sign-except-zero}, with {median, number, ::.## sign-except-zero} in the middle; {below, plural, one {# doctor is} other {# doctors are}} lower and {above, number} higher.',
  'explain.doctor.ledger':
    'The fairness ledger for {measure} goes from {before, number, ::.## sign-except-zero} to {after, number, ::.## sign-except-zero} (plus is more than the share).',
  'explain.doctor.wishes':
    '{asked, plural, =0 {The doctor has not wished anything about single shifts.} one {{met, number} of # wish about shifts is met.} other {{met, number} of # wishes about shifts are met.}}',
  'explain.doctor.grade':
    'With grade {grade}: {met, number} of {asked, plural, one {# wish about shifts is} other {# wishes about shifts are}} met.',
  'explain.doctor.grade-counts':
    'With grade {grade}: {countsMet, number} of {counts, plural, one {# wish about numbers of shifts is} other {# wishes about numbers of shifts are}} met.',
  'explain.doctor.wishes-place':
    "In the district from {least, number, percent} to {largest, number, percent} of the doctors' wishes about shifts are met, with {median, number, percent} in the middle.",
  'explain.doctor.vetoes':
    '{vetoes, plural, =0 {The doctor has not vetoed any shifts.} one {{kept, number} of # vetoed shift is kept free.} other {{kept, number} of # vetoed shifts are kept free.}}',
};

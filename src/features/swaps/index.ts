export { type Assessed, assessMoves } from './assess-moves.ts';
export { carryOut, recordMoves } from './carry-out.ts';
export { completeOffer } from './complete-offer.ts';
export {
  effectSchema,
  presentEffect,
  reasoned,
  refuseForbidden,
  refuseStale,
  refuseUnknowing,
} from './effect.ts';
export { overtakeSwaps } from './overtake-swaps.ts';
export { FOR_THE_SERVICE, rankCandidates, toBeAsked, withTodaysRecords } from './rank-candidates.ts';
export { readOutsideDuties, violationsAcross } from './rest-across.ts';
export { periodOfDuty, type RosterInForce, RostersInForce } from './roster-in-force.ts';
export { doctorActing, readsAll, refuseState } from './swap-access.ts';
export { SwapsModule } from './swaps.module.ts';

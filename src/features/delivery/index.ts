export { coordinatorsOf } from './coordinators-of.ts';
export { DeliveryModule } from './delivery.module.ts';
export { confirmByLooking } from './inbox-rows.ts';
export { type Notice, queueNotices } from './queue-notices.ts';
export { readMobiles } from './settings-rows.ts';
export type { Urgency } from './spread.ts';
export { wordsInAll } from './words.ts';

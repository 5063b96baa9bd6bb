export { DeliveryModule } from './delivery.module.ts';
export { wordsInAll } from './words.ts';

export { SwapsModule } from './swaps.module.ts';

export { SwapCyclesModule } from './swap-cycles.module.ts';

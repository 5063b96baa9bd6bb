import { Module } from '@nestjs/common';
import { SwapsModule } from '../swaps/index.ts';
import { AnswerCycle } from './answer-cycle.ts';
import { CycleSchedule } from './cycle-schedule.ts';
import { ProposeCycles } from './propose-cycles.ts';
import { SwapCyclesController } from './swap-cycles.controller.ts';

/** Swaps of two or three doctors that the service finds among their offers. */
@Module({
  imports: [SwapsModule],
  controllers: [SwapCyclesController],
  providers: [ProposeCycles, AnswerCycle, CycleSchedule],
})
export class SwapCyclesModule {}

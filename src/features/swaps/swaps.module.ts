import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/index.ts';
import { RosterModule } from '../roster/index.ts';
import { AnswerSwap } from './answer-swap.ts';
import { OfferSwap } from './offer-swap.ts';
import { RostersInForce } from './roster-in-force.ts';
import { SwapChoices } from './swap-choices.ts';
import { SwapSchedule } from './swap-schedule.ts';
import { SwapsController } from './swaps.controller.ts';

/** Changes after publication that doctors agree on: swaps, give-aways, open shifts. */
@Module({
  imports: [PlanningModule, RosterModule],
  controllers: [SwapsController],
  providers: [RostersInForce, SwapChoices, OfferSwap, AnswerSwap, SwapSchedule],
  exports: [RostersInForce],
})
export class SwapsModule {}

import { Module } from '@nestjs/common';
import { ExemptionListsController } from './exemption-lists.controller.ts';
import { ExemptionSchedule } from './exemption-schedule.ts';
import { ExemptionsController } from './exemptions.controller.ts';
import { GroundsController } from './grounds.controller.ts';

/** Claims for exemption, their decisions, and apart from them their grounds. */
@Module({
  controllers: [ExemptionListsController, ExemptionsController, GroundsController],
  providers: [ExemptionSchedule],
})
export class ExemptionsModule {}

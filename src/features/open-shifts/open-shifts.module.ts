import { Module } from '@nestjs/common';
import { SwapsModule } from '../swaps/index.ts';
import { FillOpenShift } from './fill-open-shift.ts';
import { OpenShiftSchedule } from './open-shift-schedule.ts';
import { OpenShiftsController } from './open-shifts.controller.ts';
import { PublishOpenShifts } from './publish-open-shifts.ts';
import { RepairSickCall } from './repair-sick-call.ts';
import { RepairsController } from './repairs.controller.ts';
import { SickCallsController } from './sick-calls.controller.ts';
import { SickCalls } from './sick-calls.ts';

/** Seats of the roster in force that nobody holds, and sick calls, which open them. */
@Module({
  imports: [SwapsModule],
  controllers: [OpenShiftsController, SickCallsController, RepairsController],
  providers: [PublishOpenShifts, FillOpenShift, SickCalls, RepairSickCall, OpenShiftSchedule],
})
export class OpenShiftsModule {}

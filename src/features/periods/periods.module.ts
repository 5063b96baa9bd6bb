import { Module } from '@nestjs/common';
import { PeriodSchedule } from './period-schedule.ts';
import { PeriodsController } from './periods.controller.ts';

/** Duty periods, their collection windows, and the clock that opens and closes them. */
@Module({
  controllers: [PeriodsController],
  providers: [PeriodSchedule],
})
export class PeriodsModule {}

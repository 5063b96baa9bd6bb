import { Module } from '@nestjs/common';
import { PlanningController } from './planning.controller.ts';
import { StoredProblems } from './stored-problems.ts';

/** From what the district has to a roster problem. */
@Module({
  controllers: [PlanningController],
  providers: [StoredProblems],
  exports: [StoredProblems],
})
export class PlanningModule {}

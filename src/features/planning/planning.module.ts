import { Module } from '@nestjs/common';
import { StoredProblems } from './stored-problems.ts';

/** From what the district has to a roster problem. */
@Module({
  providers: [StoredProblems],
  exports: [StoredProblems],
})
export class PlanningModule {}

import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/index.ts';
import { OptimisationController } from './optimisation.controller.ts';
import { RunWorker } from './run-worker.ts';
import { Runs } from './runs.service.ts';
import { StaleRuns } from './stale-runs.ts';

/** Runs of the optimiser, from the order to the draft of a roster. */
@Module({
  imports: [PlanningModule],
  controllers: [OptimisationController],
  providers: [Runs, RunWorker, StaleRuns],
})
export class OptimisationModule {}

import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/index.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';

/** What auditors and coordinators read of a district, as tables. */
@Module({ imports: [PlanningModule], controllers: [ReportsController], providers: [ReportsService] })
export class ReportsModule {}

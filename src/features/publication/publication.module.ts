import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/index.ts';
import { CommentsController } from './comments.controller.ts';
import { HearingController } from './hearing.controller.ts';
import { OwnDutiesController } from './own-duties.controller.ts';
import { PublicationController } from './publication.controller.ts';
import { PublishService } from './publish.service.ts';

/** Hearing, publication and its record. */
@Module({
  imports: [PlanningModule],
  controllers: [HearingController, CommentsController, PublicationController, OwnDutiesController],
  providers: [PublishService],
})
export class PublicationModule {}

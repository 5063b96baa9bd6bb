import { Module } from '@nestjs/common';
import { AvailabilityController } from './availability.controller.ts';
import { ChangeRequestsController } from './change-requests.controller.ts';
import { ContestedReports } from './contested-reports.ts';
import { OfferController } from './offer.controller.ts';

/** What doctors tell of a duty period, and what they tell it about. */
@Module({
  controllers: [AvailabilityController, OfferController, ChangeRequestsController],
  providers: [ContestedReports],
})
export class AvailabilityModule {}

import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.ts';
import { FeedAddressesController } from './feed-addresses.controller.ts';

/** Published duties in the calendars that people have already. */
@Module({ controllers: [CalendarsController, FeedAddressesController] })
export class CalendarsModule {}

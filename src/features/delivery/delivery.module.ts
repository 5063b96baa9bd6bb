import { Module } from '@nestjs/common';
import { DeliveryService } from './delivery.service.ts';
import { NoticeSchedule } from './notice-schedule.ts';
import { NoticeSettingsController } from './notice-settings.controller.ts';
import { NoticesController } from './notices.controller.ts';
import { OutboxController } from './outbox.controller.ts';
import { ReceiptsController } from './receipts.controller.ts';

/** From the outbox to people, on every channel, until what must arrive is confirmed. */
@Module({
  controllers: [OutboxController, NoticesController, NoticeSettingsController, ReceiptsController],
  providers: [DeliveryService, NoticeSchedule],
})
export class DeliveryModule {}

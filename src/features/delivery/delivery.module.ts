import { Module } from '@nestjs/common';
import { DeliveryService } from './delivery.service.ts';
import { OutboxController } from './outbox.controller.ts';

/** From the outbox to people. */
@Module({ controllers: [OutboxController], providers: [DeliveryService] })
export class DeliveryModule {}

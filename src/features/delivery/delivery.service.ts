import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ServiceOptions } from '../../http/service-options.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { MailPort } from '../../infrastructure/mail/mail-port.ts';
import { PushPort } from '../../infrastructure/push/push-port.ts';
import { SmsPort } from '../../infrastructure/sms/sms-port.ts';
import { icsOf } from '../calendars/index.ts';
import { OutboxSender } from './outbox-sender.ts';

const EVERY_MS = 15_000;

/** Keeps the sender going: woken by jobs, and looking by itself in case a job got lost. */
@Injectable()
export class DeliveryService implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #sender: OutboxSender;
  readonly #jobs: Jobs;
  readonly #works: boolean;
  readonly #log = new Logger('Delivery');

  constructor(
    database: Database,
    mail: MailPort,
    sms: SmsPort,
    push: PushPort,
    jobs: Jobs,
    { publicUrl, works }: ServiceOptions,
  ) {
    this.#jobs = jobs;
    this.#works = works;
    this.#sender = new OutboxSender({
      database,
      ...{ mail, sms, push },
      publicUrl,
      calendarFile: (runner, duty) => icsOf(runner, duty, publicUrl),
      // The name and nothing else: messages of drivers quote values.
      fault: (error) => {
        this.#log.warn(`a round did not end: ${error instanceof Error ? error.name : typeof error}`);
      },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.#works) await this.#jobs.work('deliver', () => this.#sender.sendDue());
  }

  @Interval(EVERY_MS)
  async look(): Promise<void> {
    if (this.#works) await this.#sender.sendDue();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#sender.stop();
  }
}

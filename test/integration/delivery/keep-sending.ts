import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxSender } from '../../../src/features/delivery/outbox-sender.ts';
import { applicationDataSource } from '../../../src/infrastructure/database/data-source.ts';
import { Database } from '../../../src/infrastructure/database/database.ts';
import { NoPush } from '../../../src/infrastructure/delivery/missing-channels.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { HttpSmsGateway } from '../../../src/infrastructure/sms/http-sms-gateway.ts';
import type { SmsSettings } from '../../../config/channels.ts';
import { NO_CALENDAR } from '../../support/channels.ts';

/** A process of its own that sends what is due again and again, until it is killed. */
const [, , url = '', smtp = '', sms = ''] = process.argv;
const source = await applicationDataSource({ url, poolSize: 4, name: 'sender' }).initialize();
const sender = new OutboxSender({
  database: new Database(source),
  mail: smtpMailer({ url: smtp, from: 'vakt@example.no' }),
  sms: new HttpSmsGateway(JSON.parse(sms) as SmsSettings),
  push: new NoPush(),
  ...NO_CALENDAR,
  publicUrl: 'http://127.0.0.1',
  fault: (error) => {
    throw error;
  },
  // Hurried: a killed sender's messages are free again after a second, and so are those put off.
  pace: { lease: 1, waits: Array<number>(50).fill(1) },
});
process.stdout.write('sending\n');
for (;;) {
  await sender.sendDue();
  await sleep(20);
}

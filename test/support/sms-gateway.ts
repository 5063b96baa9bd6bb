import { HttpSmsGateway } from '../../src/infrastructure/sms/http-sms-gateway.ts';
import {
  type SmsAnswer,
  startLocalSmsGateway,
  type TakenSms,
} from '../../src/infrastructure/sms/local-sms-gateway.ts';
import type { SmsSettings } from '../../config/channels.ts';

/** The gateway on this machine, which keeps what it takes and fails on demand. */
export interface TestSms {
  settings: SmsSettings;
  port: HttpSmsGateway;
  /** In order of arrival, each reference once. */
  taken: TakenSms[];
  /** Requests, repetitions and refused ones too. */
  requests: () => number;
  /** How the next requests are answered. */
  answerNext: (answer: SmsAnswer, times?: number) => void;
  close: () => Promise<void>;
}

export async function startSms(): Promise<TestSms> {
  const taken: TakenSms[] = [];
  const answers: SmsAnswer[] = [];
  let requests = 0;
  const gateway = await startLocalSmsGateway({
    take: (sms) => {
      taken.push(sms);
    },
    answer: () => {
      requests += 1;
      return answers.shift() ?? {};
    },
  });
  return {
    ...gateway,
    port: new HttpSmsGateway(gateway.settings),
    taken,
    requests: () => requests,
    answerNext: (answer, times = 1) => {
      answers.push(...Array<SmsAnswer>(times).fill(answer));
    },
  };
}

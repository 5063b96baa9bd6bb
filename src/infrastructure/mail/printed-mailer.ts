import type { Mailer } from './mailer.ts';
import { oneLine } from './plain-text.ts';

/**
 * Prints mail instead of sending it, so that the demo's login codes can be read in the terminal. For
 * the demo on this machine only: elsewhere it would write personal data and secrets to a log.
 * @param write takes one line, without a line break
 */
export function printedMailer(write: (line: string) => void): Mailer {
  return {
    send(mail) {
      // A terminal obeys control characters: none gets through.
      const lines = [`To: ${mail.to}`, `Subject: ${mail.subject}`, '', ...mail.text.split(/\r?\n/)];
      for (const line of lines) write(oneLine(line));
      return Promise.resolve({ ok: true });
    },
    close: () => Promise.resolve(),
  };
}

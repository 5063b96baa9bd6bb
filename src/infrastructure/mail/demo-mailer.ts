import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Mailer } from './mailer.ts';
import { printedMailer } from './printed-mailer.ts';

/**
 * The demo's way out for mail: login codes to the terminal, where they are waited for, and everything else,
 * which is one mail per doctor, to the end of a file. For the demo on this machine only.
 *
 * @param write takes one line, without a line break
 */
export function demoMailer(write: (line: string) => void, file: string): Mailer {
  const printed = printedMailer(write);
  return {
    send: async (mail) => {
      if (mail.messageId.startsWith('<login.')) return printed.send(mail);
      const lines: string[] = [];
      await printedMailer((line) => lines.push(line)).send(mail);
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, `${lines.join('\n')}\n\n`);
      return { ok: true };
    },
    close: () => Promise.resolve(),
  };
}

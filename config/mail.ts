import { z } from 'zod';

/** Where mail goes out, and in whose name. */
export interface MailSettings {
  /** `smtp://` (port 587, STARTTLS when offered, always with a password) or `smtps://` (port 465). */
  url: string;
  /** The sender's address, without a name. */
  from: string;
}

export type MailSettingsResult =
  /** No settings: no mail server is named. */
  | { ok: true; settings: MailSettings | null }
  /** One plain line per wrong setting; never a password in it. */
  | { ok: false; problems: string[] };

const SERVER = 'smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT';

const environmentSchema = z.object({
  SMTP_URL: z
    .string()
    .trim()
    .refine(isServer, { error: `must look like ${SERVER}` })
    .optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .refine(isMailAddress, { error: 'must be one address, such as vakt@example.no, without a name' })
    .optional(),
});

/** The mail settings of an environment: `SMTP_URL` and `MAIL_FROM` together, or neither. An empty value counts as unset. */
export function readMailSettings(
  environment: Readonly<Record<string, string | undefined>>,
): MailSettingsResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    };
  }
  const { SMTP_URL: url, MAIL_FROM: from } = parsed.data;
  if (url === undefined && from === undefined) return { ok: true, settings: null };
  if (url === undefined) {
    return { ok: false, problems: ['SMTP_URL is missing: the server that takes the mail of MAIL_FROM'] };
  }
  if (from === undefined) {
    return { ok: false, problems: ['MAIL_FROM is missing: the address that mail is sent from'] };
  }
  return { ok: true, settings: { url, from } };
}

/**
 * Whether a text is one plain mail address: no name, no list, no quoting, no control characters or
 * blanks, so that it stays one address in a header and in an SMTP command. Letters beyond ASCII may
 * stand in the domain only: servers without SMTPUTF8 refuse them before the `@`.
 */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(text)
  );
}

/** Nothing after the port: options in an address would weaken the connection unseen. */
function isServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text);
  if (!/^smtps?:$/.test(protocol) || hostname === '') return false;
  const bare = /^\/?$/.test(pathname) && search === '' && hash === '';
  return bare && (username === '') === (password === '') && isDecodable(username + password);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

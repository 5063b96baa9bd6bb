import { createECDH } from 'node:crypto';
import { z } from 'zod';

/** A gateway for text messages, and in whose name they go out. */
export interface SmsSettings {
  /** Where a message is posted: https, or http on this machine. */
  url: string;
  token: string;
  /** At most 11 letters and digits, or a number with its country. */
  from: string;
}

/** The service's own key with the browsers' push services (VAPID, RFC 8292). */
export interface PushSettings {
  /** An uncompressed point of P-256, in base64url. */
  publicKey: string;
  privateKey: string;
  /** Whom a push service may write to: `mailto:` or `https:`. */
  subject: string;
}

/** Ways to reach people besides mail; each may be missing. */
export interface ChannelSettings {
  sms: SmsSettings | null;
  push: PushSettings | null;
  /** Secret of at least 32 bytes that providers sign receipts with; `null`: no receipt is believed. */
  receiptSecret: Buffer | null;
}

export type ChannelSettingsResult =
  { ok: true; settings: ChannelSettings } | { ok: false; problems: string[] };

const environmentSchema = z.object({
  SMS_URL: z
    .string()
    .trim()
    .refine(isGateway, { error: 'must look like https://sms.example.no/messages' })
    .optional(),
  SMS_TOKEN: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]+$/, { error: 'must be a token without blanks' })
    .optional(),
  SMS_FROM: z
    .string()
    .trim()
    .regex(/^([A-Za-z0-9]{1,11}|\+[1-9][0-9]{7,14})$/, {
      error: 'must be at most 11 letters and digits, or a number such as +4790000000',
    })
    .optional(),
  RECEIPT_SECRET: z
    .string()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length >= 32, { error: 'must be at least 32 bytes in base64' })
    .optional(),
  VAPID_PUBLIC_KEY: z.string().trim().optional(),
  VAPID_PRIVATE_KEY: z.string().trim().optional(),
  VAPID_SUBJECT: z
    .string()
    .trim()
    .regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/, { error: 'must look like mailto:drift@example.no' })
    .optional(),
});

/** The channels of an environment: the settings of each together, or none of them. An empty value counts as unset. */
export function readChannelSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ChannelSettingsResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    };
  }
  const { SMS_URL, SMS_TOKEN, SMS_FROM, RECEIPT_SECRET, ...vapid } = parsed.data;
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT } = vapid;
  const sms = whole({ SMS_URL, SMS_TOKEN, SMS_FROM });
  const push = whole({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT });
  const problems = [...sms.missing, ...push.missing].map(
    (name) => `${name} is missing: its channel needs it`,
  );
  if (push.values && !isKeyPair(push.values.VAPID_PUBLIC_KEY, push.values.VAPID_PRIVATE_KEY)) {
    problems.push('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are no pair of keys of P-256 in base64url');
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    settings: {
      sms: sms.values && {
        url: sms.values.SMS_URL,
        token: sms.values.SMS_TOKEN,
        from: sms.values.SMS_FROM,
      },
      push: push.values && {
        publicKey: push.values.VAPID_PUBLIC_KEY,
        privateKey: push.values.VAPID_PRIVATE_KEY,
        subject: push.values.VAPID_SUBJECT,
      },
      receiptSecret: RECEIPT_SECRET ?? null,
    },
  };
}

/** A fresh pair of keys for push. */
export function newPushKeys(): Pick<PushSettings, 'publicKey' | 'privateKey'> {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  // A key that begins with zeros is written shorter than it is.
  const privateKey = Buffer.concat([Buffer.alloc(32), keys.getPrivateKey()]).subarray(-32);
  return {
    publicKey: keys.getPublicKey('base64url', 'uncompressed'),
    privateKey: privateKey.toString('base64url'),
  };
}

/** All of the values, or `null` with the names of those that are missing beside others. */
function whole<Name extends string>(
  values: Record<Name, string | undefined>,
): { values: Record<Name, string> | null; missing: Name[] } {
  const names = Object.keys(values) as Name[];
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length === names.length) return { values: null, missing: [] };
  return { values: missing.length === 0 ? (values as Record<Name, string>) : null, missing };
}

function isKeyPair(publicKey: string, privateKey: string): boolean {
  const secret = Buffer.from(privateKey, 'base64url');
  if (secret.length !== 32) return false;
  try {
    const keys = createECDH('prime256v1');
    keys.setPrivateKey(secret);
    return keys.getPublicKey('base64url', 'uncompressed') === publicKey;
  } catch {
    return false;
  }
}

function isGateway(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname))
  );
}

import { z } from 'zod';
import { ROLES } from '../../http/caller.ts';
import { endpoint } from '../../http/endpoint.ts';
import { LOCALES } from '../../messages/locales.ts';

const tag = 'accounts';
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^@\s]+@[^@\s]+$/);
const district = z.object({ district: z.uuid() });
const instant = z.iso.datetime();

/** Who is logged in, and what they may do where. */
const meSchema = z.object({
  account: z.uuid().nullable(),
  email: z.string().nullable(),
  locale: z.enum(LOCALES),
  strength: z.enum(['code', 'demo', 'oidc', 'token']),
  /** For `X-CSRF-Token`; none for an API token. */
  csrfToken: z.string().nullable(),
  roles: z.array(
    z.object({
      district: z.uuid(),
      districtName: z.string(),
      role: z.enum(ROLES),
      name: z.string(),
      doctor: z.uuid().nullable(),
      municipality: z.uuid().nullable(),
      substitute: z.boolean(),
    }),
  ),
});

const grantSchema = z.object({
  id: z.uuid(),
  account: z.uuid(),
  email: z.string().nullable(),
  role: z.enum(ROLES),
  name: z.string(),
  doctor: z.uuid().nullable(),
  municipality: z.uuid().nullable(),
  delegation: z.string().nullable(),
  substitute: z.boolean(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  version: z.int(),
});

const tokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['coordinator', 'auditor', 'representative']),
  scope: z.enum(['read', 'write']),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
});

export const requestCode = endpoint({
  method: 'POST',
  path: '/login/codes',
  summary: 'Ask for a one-time code by mail; the answer is the same whether or not the address is known',
  tag,
  access: 'public',
  body: z.object({ email }),
  answers: { 202: z.object({ login: z.uuid(), expiresInSeconds: z.int() }) },
});

export const openSession = endpoint({
  method: 'POST',
  path: '/login/sessions',
  summary: 'Log in with the code; sets the session cookie',
  tag,
  access: 'public',
  body: z.object({ login: z.uuid(), code: z.string().max(40) }),
  answers: { 201: meSchema },
  refuses: [422],
});

export const listDemoLogins = endpoint({
  method: 'GET',
  path: '/login/demo',
  summary: 'The logins of the demo, where there is one',
  tag,
  access: 'public',
  answers: {
    200: z.object({ logins: z.array(z.object({ email: z.string(), roles: z.array(z.enum(ROLES)) })) }),
  },
});

export const openDemoSession = endpoint({
  method: 'POST',
  path: '/login/demo',
  summary: 'Log in to the demo without a code',
  tag,
  access: 'public',
  body: z.object({ email }),
  answers: { 201: meSchema },
});

export const readMe = endpoint({
  method: 'GET',
  path: '/me',
  summary: 'Who is logged in, and with which roles',
  tag,
  access: 'account',
  answers: { 200: meSchema },
});

export const changeMe = endpoint({
  method: 'PATCH',
  path: '/me',
  summary: 'Choose the language of what is written to me, mails to my posts included',
  tag,
  access: 'account',
  body: z.object({ locale: z.enum(LOCALES) }),
  answers: { 204: null },
});

export const closeSession = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Log out',
  tag,
  access: 'account',
  answers: { 204: null },
});

export const listGrants = endpoint({
  method: 'GET',
  path: '/districts/:district/grants',
  summary: 'Who holds which role in the district',
  tag,
  access: ['districtAdministrator', 'auditor'],
  params: district,
  answers: { 200: z.object({ items: z.array(grantSchema) }) },
});

export const addGrant = endpoint({
  method: 'POST',
  path: '/districts/:district/grants',
  summary: 'Give an address a role',
  tag,
  access: ['districtAdministrator'],
  params: district,
  body: z
    .object({
      email,
      role: z.enum(ROLES),
      name: z.string().trim().min(1).max(200),
      doctor: z.uuid().nullable().default(null),
      municipality: z.uuid().nullable().default(null),
      delegation: z.string().trim().min(1).max(1000).nullable().default(null),
      substitute: z.boolean().default(false),
      from: z.iso.date().nullable().default(null),
      to: z.iso.date().nullable().default(null),
    })
    .refine(({ role, doctor }) => (role === 'doctor') === (doctor !== null), {
      path: ['doctor'],
      error: 'names the post of a doctor, and of nobody else',
    })
    .refine(({ role, municipality }) => (role === 'decisionMaker') === (municipality !== null), {
      path: ['municipality'],
      error: 'names the municipality of a decision-maker, and of nobody else',
    })
    .refine(({ from, to }) => from === null || to === null || from < to, {
      path: ['to'],
      error: 'is the first date after it, later than from',
    }),
  answers: { 201: grantSchema },
  refuses: [409, 422],
});

export const endGrant = endpoint({
  method: 'DELETE',
  path: '/districts/:district/grants/:grant',
  summary: 'Take a role away; it ends at once, open sessions included',
  tag,
  access: ['districtAdministrator'],
  params: z.object({ district: z.uuid(), grant: z.uuid() }),
  answers: { 204: null },
  refuses: [409],
});

export const listTokens = endpoint({
  method: 'GET',
  path: '/districts/:district/tokens',
  summary: 'API tokens of the district, without their secrets',
  tag,
  access: ['districtAdministrator', 'auditor'],
  params: district,
  answers: { 200: z.object({ items: z.array(tokenSchema) }) },
});

export const addToken = endpoint({
  method: 'POST',
  path: '/districts/:district/tokens',
  summary: 'Make an API token; its secret is shown once',
  tag,
  access: ['districtAdministrator'],
  params: district,
  body: z.object({
    name: z.string().trim().min(1).max(200),
    role: z.enum(['coordinator', 'auditor', 'representative']),
    scope: z.enum(['read', 'write']).default('read'),
    days: z.int().min(1).max(366).default(90),
  }),
  answers: { 201: z.object({ token: tokenSchema, secret: z.string() }) },
});

export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/districts/:district/tokens/:token',
  summary: 'Revoke an API token at once',
  tag,
  access: ['districtAdministrator'],
  params: z.object({ district: z.uuid(), token: z.uuid() }),
  answers: { 204: null },
});

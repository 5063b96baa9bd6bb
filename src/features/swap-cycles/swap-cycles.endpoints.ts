import { z } from 'zod';
import { SWAP_STATES } from '../../domain/roster/swap-lifecycle.ts';
import { endpoint } from '../../http/endpoint.ts';
import { instant, lines, pageQuery, pageSchema } from '../../http/fields.ts';
import { effectSchema } from '../swaps/index.ts';

const tag = 'swaps';
const district = z.object({ district: z.uuid() });
const period = z.object({ district: z.uuid(), period: z.uuid() });
const cycle = z.object({ district: z.uuid(), cycle: z.uuid() });
const path = '/districts/:district/swap-cycles';
/** Coordinators act for doctors too, by naming them. */
const parties = ['doctor', 'coordinator'] as const;
const readers = [...parties, 'districtAdministrator', 'auditor'] as const;
const deciders = ['coordinator', 'districtAdministrator'] as const;

const cycleSchema = z.object({
  id: z.uuid(),
  period: z.uuid(),
  state: z.enum(SWAP_STATES),
  parts: z.array(
    z.object({
      /** The offer it comes from. */
      swap: z.uuid(),
      doctor: z.uuid(),
      doctorName: z.string(),
      /** The duty that the doctor gives, and its name in words. */
      shift: z.string(),
      name: z.string(),
      /** Who takes it. */
      taker: z.uuid(),
      takerName: z.string(),
      /** Of others than oneself only that everybody has said yes can be known, from the state. */
      answer: z.enum(['accepted', 'declined']).nullable(),
    }),
  ),
  reason: z.string().nullable(),
  expiresAt: instant,
  createdAt: instant,
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  rosterVersion: z.uuid().nullable(),
});

export const proposeCycles = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/swap-cycles',
  summary:
    'Find the best swaps of two or three among what is offered to everybody, and ask those whom it fits; also done every night',
  tag,
  access: deciders,
  params: period,
  answers: {
    200: z.object({
      items: z.array(cycleSchema),
      offers: z.int().describe('Offers it was chosen from'),
      helped: z.int().describe('Doctors who get something better'),
      bound: z.int().describe('Proven: no choice of such swaps could help more'),
    }),
  },
  refuses: [409],
});

export const listCycles = endpoint({
  method: 'GET',
  path,
  summary: 'Proposed swaps of two or three, latest first: all of them, or those that I take part in',
  tag,
  access: readers,
  params: district,
  query: z.object({
    ...pageQuery(z.uuid()),
    open: z.stringbool().optional(),
    mine: z.stringbool().default(false),
  }),
  answers: { 200: pageSchema(cycleSchema) },
});

export const readCycleEffect = endpoint({
  method: 'GET',
  path: `${path}/:cycle/effect`,
  summary: 'What an open proposal would do, by the roster in force and what is known of everybody now',
  tag,
  access: readers,
  params: cycle,
  answers: { 200: effectSchema },
  refuses: [409],
});

export const acceptCycle = endpoint({
  method: 'POST',
  path: `${path}/:cycle/accept`,
  summary: 'Say yes to a proposal whose effect one has seen; it happens when everybody has',
  tag,
  access: parties,
  params: cycle,
  body: z.object({
    seen: z.string().max(100),
    overrideVetoes: z.boolean().default(false).describe('Yes, against my own veto'),
    doctor: z.uuid().optional(),
  }),
  answers: { 200: cycleSchema },
  refuses: [409, 422],
});

export const declineCycle = endpoint({
  method: 'POST',
  path: `${path}/:cycle/decline`,
  summary: 'Say no to a proposal, which ends it for everybody; the offers stay open',
  tag,
  access: parties,
  params: cycle,
  body: z.object({ doctor: z.uuid().optional() }),
  answers: { 200: cycleSchema },
  refuses: [409, 422],
});

export const approveCycle = endpoint({
  method: 'POST',
  path: `${path}/:cycle/approve`,
  summary: 'Approve what everybody has said yes to: the roster in force changes',
  tag,
  access: deciders,
  params: cycle,
  body: z.object({ seen: z.string().max(100), reason: lines(1000).optional() }),
  answers: { 200: cycleSchema },
  refuses: [409, 422],
});

export const rejectCycle = endpoint({
  method: 'POST',
  path: `${path}/:cycle/reject`,
  summary: 'Do not approve it, with the reason that everybody is told',
  tag,
  access: deciders,
  params: cycle,
  body: z.object({ reason: lines(1000) }),
  answers: { 200: cycleSchema },
  refuses: [409],
});

import { z } from 'zod';
import { SWAP_STATES } from '../../domain/roster/swap-lifecycle.ts';
import { endpoint } from '../../http/endpoint.ts';
import { instant, lines, pageQuery, pageSchema } from '../../http/fields.ts';
import { shiftId } from '../roster/index.ts';
import { effectSchema } from './effect.ts';

const tag = 'swaps';
const district = z.object({ district: z.uuid() });
const swap = z.object({ district: z.uuid(), swap: z.uuid() });
const path = '/districts/:district/swaps';
/** Coordinators act for doctors too, by naming them. */
const parties = ['doctor', 'coordinator'] as const;
const readers = [...parties, 'districtAdministrator', 'auditor'] as const;

/** A shift, or a part of one: from a time on the clock on, or until it. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time, HH:MM');
const duty = z.union([
  shiftId,
  z.strictObject({ shift: shiftId, from: clock }),
  z.strictObject({ shift: shiftId, until: clock }),
]);

/** Shifts of one doctor: no more than anybody holds in a few weeks. */
const shifts = z
  .array(duty)
  .max(10)
  .refine((list) => new Set(list.map(shiftOf)).size === list.length, 'names each shift once');

function shiftOf(asked: z.infer<typeof duty>): string {
  return typeof asked === 'string' ? asked : asked.shift;
}

const proposal = {
  given: shifts.min(1),
  taken: shifts.default([]),
  doctor: z.uuid().optional().describe('Whose duties they are, for a coordinator who acts for somebody'),
};

const dutySchema = z.object({
  shift: z.string(),
  /** The shift in words, or the part of it that is meant. */
  name: z.string(),
  doctor: z.uuid(),
  part: z.object({ side: z.enum(['until', 'from']), at: instant }).nullable(),
});

const swapSchema = z.object({
  id: z.uuid(),
  period: z.uuid(),
  state: z.enum(SWAP_STATES),
  doctor: z.uuid(),
  doctorName: z.string(),
  taker: z.uuid().nullable(),
  takerName: z.string().nullable(),
  /** Offered to everybody whom it fits. */
  toAll: z.boolean(),
  given: z.array(dutySchema),
  taken: z.array(dutySchema),
  /** Whom it was offered to by name; for others than who offers and coordinators, only themselves. */
  recipients: z.array(
    z.object({ doctor: z.uuid(), name: z.string(), answer: z.enum(['accepted', 'declined']).nullable() }),
  ),
  /** Who answers for the given duties now. */
  responsible: z.uuid(),
  reason: z.string().nullable(),
  /** Of two who have agreed, who wants out again. */
  cancelAskedBy: z.uuid().nullable(),
  decidedBy: z.string().nullable(),
  expiresAt: instant,
  createdAt: instant,
  acceptedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  endedAt: instant.nullable(),
  rosterVersion: z.uuid().nullable(),
});

export const listRecipients = endpoint({
  method: 'POST',
  path: `${path}/recipients`,
  summary:
    'Colleagues for duties that one would give: who may take them first, and the rule against the others',
  tag,
  access: parties,
  params: district,
  body: z.object({ given: proposal.given, doctor: proposal.doctor }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          doctor: z.uuid(),
          name: z.string(),
          /** May take them, may with a coordinator's written reason, or may not. */
          standing: z.enum(['can', 'reason', 'cannot']),
          against: z.object({ rule: z.string(), name: z.string() }).nullable(),
        }),
      ),
    }),
  },
  refuses: [409, 422],
});

export const listExchanges = endpoint({
  method: 'POST',
  path: `${path}/exchanges`,
  summary: 'Duties to come of a colleague that one could take back for those that one would give',
  tag,
  access: parties,
  params: district,
  body: z.object({ given: proposal.given, doctor: proposal.doctor, recipient: z.uuid() }),
  answers: { 200: z.object({ items: z.array(z.object({ shift: z.string(), name: z.string() })) }) },
  refuses: [409, 422],
});

export const checkSwap = endpoint({
  method: 'POST',
  path: `${path}/check`,
  summary:
    'What giving duties to a colleague would do, for taking others back or for nothing, without asking',
  tag,
  access: parties,
  params: district,
  body: z.object({ ...proposal, recipient: z.uuid() }),
  answers: { 200: effectSchema },
  refuses: [409, 422],
});

export const offerSwap = endpoint({
  method: 'POST',
  path,
  summary: 'Offer duties to colleagues by name or to everybody whom they fit; who offers stays responsible',
  tag,
  access: parties,
  params: district,
  body: z.object({
    ...proposal,
    recipients: z.union([
      z
        .array(z.uuid())
        .min(1)
        .max(20)
        .refine((list) => new Set(list).size === list.length, 'names each colleague once'),
      z.literal('all'),
    ]),
    seen: z.string().max(100).optional().describe('Of the effect that was shown; for one colleague'),
    overrideVetoes: z.boolean().default(false),
    expiresAt: instant.optional().describe('At the latest when the first duty begins, and then by default'),
  }),
  answers: { 201: swapSchema },
  refuses: [409, 422],
  idempotent: true,
});

export const listSwaps = endpoint({
  method: 'GET',
  path,
  summary: 'Swaps and give-aways, latest first: all of them, or those that concern me',
  tag,
  access: readers,
  params: district,
  query: z.object({
    ...pageQuery(z.uuid()),
    open: z.stringbool().optional(),
    mine: z.stringbool().default(false),
  }),
  answers: { 200: pageSchema(swapSchema) },
});

export const readSwap = endpoint({
  method: 'GET',
  path: `${path}/:swap`,
  summary: 'A swap or give-away',
  tag,
  access: readers,
  params: swap,
  answers: { 200: swapSchema },
});

export const readSwapEffect = endpoint({
  method: 'GET',
  path: `${path}/:swap/effect`,
  summary: 'What an open swap would do, by the roster in force and what is known of everybody now',
  tag,
  access: readers,
  params: swap,
  query: z.object({ doctor: z.uuid().optional().describe('Who would take it, where several are asked') }),
  answers: { 200: effectSchema },
  refuses: [409, 422],
});

export const acceptSwap = endpoint({
  method: 'POST',
  path: `${path}/:swap/accept`,
  summary: 'Accept an offer whose effect one has seen; of several at once the first one gets it',
  tag,
  access: parties,
  params: swap,
  body: z.object({
    seen: z.string().max(100),
    overrideVetoes: z.boolean().default(false).describe('Yes, against my own veto'),
    doctor: z.uuid().optional(),
  }),
  answers: { 200: swapSchema },
  refuses: [409, 422],
});

export const declineSwap = endpoint({
  method: 'POST',
  path: `${path}/:swap/decline`,
  summary: 'Say no to an offer',
  tag,
  access: parties,
  params: swap,
  body: z.object({ doctor: z.uuid().optional() }),
  answers: { 200: swapSchema },
  refuses: [409, 422],
});

export const withdrawSwap = endpoint({
  method: 'POST',
  path: `${path}/:swap/withdraw`,
  summary: 'Take an offer back; once it is accepted, when both have asked for that',
  tag,
  access: parties,
  params: swap,
  body: z.object({ doctor: z.uuid().optional() }),
  answers: { 200: swapSchema },
  refuses: [409, 422],
});

export const approveSwap = endpoint({
  method: 'POST',
  path: `${path}/:swap/approve`,
  summary: 'Approve what two have agreed on: the roster in force changes',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params: swap,
  body: z.object({ seen: z.string().max(100), reason: lines(1000).optional() }),
  answers: { 200: swapSchema },
  refuses: [409, 422],
});

export const rejectSwap = endpoint({
  method: 'POST',
  path: `${path}/:swap/reject`,
  summary: 'Do not approve what two have agreed on, with the reason that both are told',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params: swap,
  body: z.object({ reason: lines(1000) }),
  answers: { 200: swapSchema },
  refuses: [409],
});

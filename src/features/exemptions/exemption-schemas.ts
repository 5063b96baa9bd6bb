import { z } from 'zod';
import { GROUND_KINDS } from '../../domain/exemptions/exemption-law.ts';
import { EXEMPTION_STATES } from '../../domain/exemptions/exemption-lifecycle.ts';
import { civilDate, instant, lines, text } from '../../http/fields.ts';

const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('allDuty') }),
  z.object({ kind: z.literal('categories'), categories: z.array(text(100)).min(1).max(50) }),
  z.object({ kind: z.literal('reducedShare'), share: z.number().min(0).max(1) }),
]);

const inOrder = ({ from, to }: { from: string | null; to: string | null }) =>
  from === null || to === null || from < to;
const orderError = { path: ['to'], error: 'is the first date after it, later than from' };

/** From when to when, and from what. */
export const termsBody = z
  .object({ from: civilDate.nullable().default(null), to: civilDate.nullable().default(null), scope })
  .refine(inOrder, orderError);

/** Why, as the doctor tells it. Whether it is evidenced, only a decision-maker records. */
export const groundBody = z.object({
  kind: z.enum(GROUND_KINDS),
  /** What a ground without a fact of its own holds for; what was asked for when left out. */
  stated: z
    .object({ from: civilDate.nullable(), to: civilDate.nullable() })
    .refine(inOrder, orderError)
    .optional(),
  dueDate: civilDate.optional(),
  hinderedFrom: civilDate.optional(),
  childBorn: civilDate.optional(),
  statement: lines(4000).optional(),
});

const reasons = lines(8000);
const plain = <E extends string>(event: E) => z.object({ event: z.literal(event) });
const reasoned = <E extends string>(event: E) => z.object({ event: z.literal(event), reasons });
const giving = <E extends string>(event: E) =>
  z.object({ event: z.literal(event), terms: termsBody, reasons });
const dated = <E extends string>(event: E) => z.object({ event: z.literal(event), on: civilDate });

/** A step in a case. Decisions carry their written grounds. */
export const stepBody = z.discriminatedUnion('event', [
  plain('submit'),
  reasoned('grant'),
  giving('grantInPart'),
  reasoned('reject'),
  z.object({ event: z.literal('appeal'), statement: lines(4000) }),
  reasoned('uphold'),
  giving('reverse'),
  z.object({ event: z.literal('withdraw'), on: civilDate.optional() }),
  plain('withdrawAppeal'),
  plain('expire'),
  dated('recordEvidence'),
  dated('recordNotice'),
  z.object({ event: z.literal('setInterim'), terms: termsBody.nullable() }),
  plain('declareDisqualified'),
  plain('archive'),
]);
export type StepBody = z.output<typeof stepBody>;

const date = z.iso.date();
const termsSchema = z.object({
  from: date.nullable(),
  to: date.nullable(),
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('allDuty') }),
    z.object({ kind: z.literal('categories'), categories: z.array(z.string()) }),
    z.object({ kind: z.literal('reducedShare'), share: z.number() }),
  ]),
});

/** A case without its ground. */
export const caseSchema = z.object({
  id: z.uuid(),
  doctor: z.uuid(),
  doctorName: z.string(),
  municipality: z.uuid(),
  state: z.enum(EXEMPTION_STATES),
  requested: termsSchema,
  decided: termsSchema.nullable(),
  interim: termsSchema.nullable(),
  /** What holds on the roster now. */
  effect: termsSchema.nullable(),
  onBehalf: z.boolean(),
  createdAt: instant,
  submittedOn: date.nullable(),
  decidedOn: date.nullable(),
  notifiedOn: date.nullable(),
  /** The last days for an appeal, in time and late; known once the notice of the decision has arrived. */
  appealUntil: date.nullable(),
  lateAppealUntil: date.nullable(),
  appealedOn: date.nullable(),
  appealLate: z.boolean(),
  archivedAt: instant.nullable(),
  groundGiven: z.boolean(),
  version: z.int(),
});

/** What the roster needs of an exemption, and no more. */
export const effectSchema = z.object({
  id: z.uuid(),
  doctor: z.uuid(),
  state: z.enum(EXEMPTION_STATES),
  effect: termsSchema.nullable(),
  version: z.int(),
});

const few = z.int().min(5).nullable();

/** How many doctors; `null` is fewer than five, none among them. */
export const countsSchema = z.object({
  allDuty: few,
  categories: few,
  reducedShare: few,
  pending: few,
});

/** The ground, and what was written in the case. */
export const groundSchema = z.object({
  ground: z
    .object({
      kind: z.enum(GROUND_KINDS),
      stated: z.object({ from: date.nullable(), to: date.nullable() }),
      evidencedOn: date.nullable(),
      dueDate: date.optional(),
      hinderedFrom: date.optional(),
      childBorn: date.optional(),
      statement: z.string().optional(),
    })
    .nullable(),
  texts: z.array(
    z.object({
      part: z.enum(['decision', 'appeal']),
      event: z.string(),
      on: date,
      text: z.string(),
    }),
  ),
});

/** One reading of a ground. */
export const readSchema = z.object({
  at: instant,
  /** Shown to the reader, or used by the service for a step the reader took. */
  how: z.enum(['read', 'use']),
  reader: z.string().nullable(),
  own: z.boolean(),
});

import * as z from 'zod';
import { departments } from '../shared/preference.ts';
import { becauseSchema } from './guest-output-schemas.ts';
import { feedbackIdSchema, guestIdSchema, serviceIdSchema } from './id-schemas.ts';
import { daySchema, moneySchema, sourceSchema } from './primitive-schemas.ts';
import { caseStepSchema, pointsSchema } from './record-schemas.ts';

const text = z.string();

/** A complaint as people work on it. */
export const caseSchema = z.object({
  complaintId: feedbackIdSchema,
  guestId: guestIdSchema,
  guestName: text.optional(),
  state: z.enum(['received', 'assigned', 'solved', 'closed']),
  about: text,
  text: text.optional(),
  touchpoint: text.optional(),
  room: text.optional(),
  department: text.optional(),
  stay: sourceSchema.optional(),
  source: sourceSchema,
  receivedAt: text,
  assignee: text.optional(),
  attempts: z.array(z.object({ at: text, by: text, solved: z.boolean() })).readonly(),
  solvedAt: text.optional(),
  remedy: text.optional(),
  guestToldAt: text.optional(),
  ownerToldAt: text.optional(),
  closedAt: text.optional(),
  told: z
    .object({ apologised: z.boolean(), thanked: z.boolean(), score: pointsSchema.optional() })
    .optional(),
  repeatedExplanations: z.int(),
  reopened: z.int(),
  clock: z.object({
    due: text,
    remainingMinutes: z.int(),
    isAnswered: z.boolean(),
    isBreached: z.boolean(),
    escalates: z.boolean(),
    attempts: z.int(),
    hoursToSolution: z.number().optional(),
  }),
  steps: z.array(caseStepSchema).readonly(),
  next: z
    .array(
      z.enum(['assigned', 'attempted', 'explained-again', 'guest-told', 'owner-told', 'closed', 'reopened']),
    )
    .readonly(),
  verdict: z
    .object({ verdict: z.enum(['adequate', 'inadequate', 'unknown']), because: becauseSchema })
    .optional(),
});

/** Complaints with their clocks. */
export const complaintsSchema = z.object({
  now: text,
  complaints: z.array(caseSchema).readonly(),
  next: text.optional(),
});

/** A promise as people keep it. */
export const promiseSchema = z.object({
  promiseId: serviceIdSchema,
  guestId: guestIdSchema,
  guestName: text.optional(),
  what: text,
  product: text.optional(),
  by: text,
  madeOn: daySchema,
  until: daySchema,
  outcome: z.enum(['open', 'kept', 'broken']),
  resolvedAt: text.optional(),
  stay: sourceSchema.optional(),
  promised: moneySchema.optional(),
  paid: moneySchema.optional(),
  isOverdue: z.boolean(),
  source: sourceSchema,
});

/** One line of the log of what was given away. */
export const giftSchema = z.object({
  giftId: serviceIdSchema,
  guestId: guestIdSchema,
  guestName: text.optional(),
  what: text,
  lever: text,
  cost: moneySchema.optional(),
  over: moneySchema.optional(),
  state: z.enum(['given', 'asked', 'declined']),
  by: text,
  at: text,
  day: daySchema,
  approvedBy: text.optional(),
  decidedBy: text.optional(),
  stay: sourceSchema.optional(),
  source: sourceSchema,
});

/** What was given away, and what may be. */
export const giftsSchema = z.object({
  asOf: daySchema,
  budget: z.object({ allowed: moneySchema, given: moneySchema, remaining: moneySchema }).optional(),
  gifts: z.array(giftSchema).readonly(),
  next: text.optional(),
});

const rates = z
  .array(
    z.object({
      name: text,
      kept: z.int(),
      broken: z.int(),
      open: z.int(),
      rate: z.number().optional(),
    }),
  )
  .readonly();

/** Promises, and how they are kept. */
export const promisesSchema = z.object({
  asOf: daySchema,
  promises: z.array(promiseSchema).readonly(),
  next: text.optional(),
  byStaff: rates,
  byProduct: rates,
  bait: z
    .array(
      z.object({
        product: text,
        broken: z.int(),
        promises: z.array(text).readonly(),
        because: becauseSchema,
      }),
    )
    .readonly(),
});

/** What is still to be done. */
export const dutiesSchema = z.object({
  asOf: daySchema,
  duties: z
    .array(
      z.object({
        type: z.enum(['complaint', 'promise', 'remark', 'thank-you', 'survey', 'task']),
        id: text,
        about: sourceSchema,
        guestId: guestIdSchema,
        guestName: text.optional(),
        due: daySchema.optional(),
        isDue: z.boolean(),
        because: becauseSchema,
      }),
    )
    .readonly(),
});

/** A task that the house set itself because guests got too little. */
export const taskSchema = z.object({
  taskId: serviceIdSchema,
  why: z.enum(['stay-below-zero', 'value-fell']),
  department: z.enum(departments),
  touchpoint: text.optional(),
  state: z.enum(['open', 'done']),
  guestId: guestIdSchema.optional(),
  guestName: text.optional(),
  openedOn: daySchema,
  until: daySchema,
  isDue: z.boolean(),
  done: text.optional(),
  doneBy: text.optional(),
  stay: sourceSchema.optional(),
  because: becauseSchema,
});

/** Open tasks. */
export const tasksSchema = z.object({ asOf: daySchema, tasks: z.array(taskSchema).readonly(), of: z.int() });

/** What could be offered to a guest. */
export const offersSchema = z.object({
  guestId: guestIdSchema,
  asOf: daySchema,
  currency: text.optional(),
  n: z.int(),
  offers: z
    .array(
      z.object({
        item: text,
        with: z.array(text).readonly(),
        confidence: z.number(),
        lift: z.number(),
        n: z.int(),
        expectedMargin: z.number().optional(),
        kind: z.enum(['cross', 'up']),
        names: z.record(text, text).readonly().optional(),
        because: becauseSchema,
      }),
    )
    .readonly(),
  avoided: z.array(text).readonly(),
});

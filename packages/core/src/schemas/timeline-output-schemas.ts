import * as z from 'zod';
import { stayStatuses } from '../records/stay-record.ts';
import { departmentSchema, orderLineSchema } from './fact-schemas.ts';
import { factIdSchema, guestIdSchema, mergeIdSchema } from './id-schemas.ts';
import { daySchema, preferenceSchema } from './primitive-schemas.ts';

const text = z.string();
const maybe = text.optional();
const base = z.object({
  id: text,
  day: daySchema,
  at: maybe,
  channel: maybe,
  by: maybe,
  isMasked: z.literal(true).optional(),
});
const counts = z.array(z.object({ name: text, count: z.int() })).readonly();

const entrySchema = z.discriminatedUnion('kind', [
  base.extend({
    kind: z.literal('stay'),
    property: text,
    arrival: daySchema,
    departure: daySchema,
    nights: z.int(),
    status: z.enum(stayStatuses),
    room: maybe,
    requests: z.array(text).readonly().optional(),
  }),
  base.extend({
    kind: z.literal('contact'),
    direction: z.enum(['in', 'out']),
    subject: maybe,
    text: maybe,
  }),
  base.extend({
    kind: z.literal('feedback'),
    type: z.enum(['complaint', 'score', 'comment', 'praise']),
    phase: z.enum(['said', 'settled']),
    about: maybe,
    text: maybe,
    score: z.object({ points: z.number(), of: z.number() }).optional(),
    state: z.enum(['open', 'in-hand', 'settled']).optional(),
    remedy: maybe,
    room: maybe,
    department: maybe,
  }),
  base.extend({
    kind: z.literal('wish'),
    did: z.enum(['stated', 'observed', 'confirmed', 'expired', 'corrected', 'not-true']),
    preference: preferenceSchema.optional(),
    text: maybe,
  }),
  base.extend({
    kind: z.literal('work'),
    did: z.enum(['ordered', 'done', 'violated']),
    work: factIdSchema.optional(),
    department: departmentSchema.optional(),
    text: maybe,
    lines: z.array(orderLineSchema).readonly().optional(),
    constraints: z.array(preferenceSchema).readonly().optional(),
  }),
  base.extend({
    kind: z.literal('merge'),
    mergeId: mergeIdSchema,
    other: guestIdSchema,
    undoneAt: maybe,
  }),
]);

/** One page of everything that happened between a guest and the house. */
export const timelineSchema = z.object({
  guestId: guestIdSchema,
  entries: z.array(entrySchema).readonly(),
  next: maybe,
  timeZone: maybe,
  counts: z.object({ all: z.int(), kinds: counts, channels: counts }),
});

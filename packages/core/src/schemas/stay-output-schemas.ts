import * as z from 'zod';
import { profileStatementSchema } from './fact-schemas.ts';
import { becauseSchema, sourced } from './guest-output-schemas.ts';
import { guestIdSchema } from './id-schemas.ts';
import { daySchema, moneySchema, sourceSchema } from './primitive-schemas.ts';
import {
  addressPointSchema,
  chargeCategorySchema,
  feedbackRecordSchema,
  phonePointSchema,
  stayRecordSchema,
} from './record-schemas.ts';

const text = z.string();

const spendSchema = z.object({
  byCategory: z
    .array(z.object({ category: chargeCategorySchema, net: moneySchema, lines: z.int() }))
    .readonly(),
  totals: z.array(moneySchema).readonly(),
  linesWithoutNet: z.int(),
});

const orderedSchema = z.object({
  item: text,
  text: text.optional(),
  category: chargeCategorySchema,
  times: z.int(),
  lastDay: daySchema,
  place: z.enum(['room', 'outlet', 'takeaway']).optional(),
  outlet: text.optional(),
  sources: z.array(sourceSchema).readonly(),
});

/** A check that named no stay, and what it was found to be of. */
export const listedCheckSchema = z.object({
  system: text,
  property: text,
  day: daySchema,
  check: text.optional(),
  outlet: text.optional(),
  lines: z.int(),
  net: z.array(moneySchema).readonly(),
  state: z.enum(['linked', 'possible', 'open']),
  stay: sourceSchema.optional(),
  room: text.optional(),
  guestId: guestIdSchema.optional(),
  probability: z.number().optional(),
  because: becauseSchema,
});

/** The stays of a guest that have ended, with their versions. */
export const archiveSchema = z
  .array(
    z.object({
      stay: z.object({
        stay: sourceSchema,
        property: text,
        arrival: daySchema,
        departure: daySchema,
        nights: z.int(),
        room: text.optional(),
        spend: spendSchema.optional(),
        ordered: z.array(orderedSchema).readonly(),
        requests: z.array(text).readonly(),
        feedback: z.array(feedbackRecordSchema).readonly(),
      }),
      version: z.int(),
      earlier: z.array(z.object({ version: z.int(), stay: stayRecordSchema })).readonly(),
    }),
  )
  .readonly();

/** Who calls; or the form for a caller nobody knows. */
export const callSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('known'),
    callers: z
      .array(
        z.object({
          guestId: guestIdSchema,
          name: text.optional(),
          said: text.optional(),
          card: z.object({
            phone: sourced(phonePointSchema).optional(),
            address: sourced(addressPointSchema).optional(),
            bought: z
              .array(
                z.object({
                  what: text,
                  category: chargeCategorySchema,
                  day: daySchema,
                  source: sourceSchema,
                }),
              )
              .readonly(),
            service: z.array(feedbackRecordSchema).readonly(),
          }),
        }),
      )
      .readonly(),
  }),
  z.object({ state: z.literal('new'), prospect: profileStatementSchema }),
]);

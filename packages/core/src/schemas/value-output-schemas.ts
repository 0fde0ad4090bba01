import * as z from 'zod';
import { becauseSchema, reasonSchema } from './guest-output-schemas.ts';
import { guestIdSchema } from './id-schemas.ts';
import { daySchema, moneySchema, sourceSchema } from './primitive-schemas.ts';
import { chargeCategorySchema } from './record-schemas.ts';

const text = z.string();
const number = z.number();
const optional = number.optional();

const contributionSchema = z.object({
  asOf: daySchema,
  formula: z.literal('contribution/1'),
  n: z.int(),
  contribution: moneySchema,
  net: moneySchema,
  directCost: moneySchema,
  gifts: moneySchema,
  commission: moneySchema,
  margin: optional,
  byCategory: z
    .array(
      z.object({
        category: chargeCategorySchema,
        net: moneySchema,
        directCost: moneySchema,
        costUnknown: moneySchema,
        lines: z.int(),
      }),
    )
    .readonly(),
  costUnknown: moneySchema,
  refused: z
    .array(
      z.object({
        source: sourceSchema.optional(),
        stay: sourceSchema.optional(),
        profile: sourceSchema.optional(),
        because: reasonSchema,
      }),
    )
    .readonly(),
  isComplete: z.boolean(),
  because: becauseSchema,
});

const rhythmSchema = z.object({
  asOf: daySchema,
  formula: z.literal('rhythm/1'),
  n: z.int(),
  usualDays: optional,
  daysSince: optional,
  daysOverdue: number,
  isOverdue: z.boolean(),
  risk: optional,
  because: becauseSchema,
});

const partSchema = z.enum([
  'product',
  'service',
  'personnel',
  'image',
  'monetary',
  'time',
  'energy',
  'psychic',
]);

const scoreSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({
    state: z.literal('known'),
    score: number,
    low: number,
    high: number,
    n: z.int(),
    weight: number,
  }),
]);

const deliveredValueSchema = z.object({
  asOf: daySchema,
  formula: z.literal('delivered-value/1'),
  parts: eight(scoreSchema),
  total: z.object({ value: number, cost: number, net: number, low: number, high: number }).optional(),
  coverage: z.object({ known: z.int(), of: z.literal(8) }),
  assumed: z.array(partSchema).readonly(),
  weights: eight(number),
  n: z.int(),
  because: becauseSchema,
});

const topBox = { n: z.int(), topBox: number, topTwoBox: number };
const topBoxLine = z.object({ name: text, ...topBox, pointsToGo: number });

const toGuestSchema = z.object({
  value: deliveredValueSchema,
  improvements: z
    .array(
      z.object({
        part: partSchema,
        touchpoint: text.optional(),
        gain: number,
        n: z.int(),
        because: becauseSchema,
      }),
    )
    .readonly(),
  trend: z.object({
    points: z
      .array(z.object({ day: daySchema, net: optional, low: optional, high: optional, n: z.int() }))
      .readonly(),
    direction: z.enum(['rising', 'falling', 'steady', 'unknown']),
  }),
  satisfaction: z.object({
    asOf: daySchema,
    formula: z.literal('satisfaction/1'),
    n: z.int(),
    specific: optional,
    cumulative: optional,
    visits: z.array(z.object({ day: daySchema, share: number, n: z.int() })).readonly(),
    because: becauseSchema,
  }),
  boxes: z.object({
    all: z.object(topBox).optional(),
    aspects: z.array(topBoxLine).readonly(),
    touchpoints: z.array(topBoxLine).readonly(),
  }),
  loyalty: z.object({
    formula: z.literal('loyalty/1'),
    behaviour: optional,
    attitude: optional,
    index: optional,
    kind: z.enum(['loyal', 'spurious', 'latent', 'none']).optional(),
    parts: z
      .array(z.object({ part: z.enum(['repeat', 'shareOfStays', 'referral', 'score']), value: number }))
      .readonly(),
    because: becauseSchema,
  }),
  gaps: z
    .array(z.object({ aspect: text, expected: number, got: optional, gap: optional, because: becauseSchema }))
    .readonly(),
  refused: becauseSchema,
});

const tierSchema = z.object({
  asOf: daySchema,
  formula: z.literal('tiers/1'),
  tier: text,
  points: number,
  entitlements: z.array(text).readonly(),
  parts: z.array(z.object({ criterion: text, amount: number, points: number })).readonly(),
  next: z.object({ tier: text, missingPoints: number }).optional(),
  demotion: z.object({ tier: text, on: daySchema }).optional(),
  gained: z.array(text).readonly(),
  lost: z.array(text).readonly(),
  because: becauseSchema,
});

const lifetimeSchema = z.object({
  asOf: daySchema,
  formula: z.literal('lifetime/1'),
  model: z.enum(['bg-nbd', 'pareto-nbd', 'bg-bb']),
  fittedUntil: daySchema,
  n: z.int(),
  probabilityAlive: number,
  expectedStays: number,
  probabilityOfStay: number,
  value: z
    .object({
      expected: moneySchema,
      low: moneySchema,
      high: moneySchema,
      years: number,
      margin: number,
      discountRate: number,
    })
    .optional(),
  isReliable: z.boolean(),
  because: becauseSchema,
});

/** What a guest is worth to the house, and the house to the guest. */
export const valueSchema = z.object({
  guestId: guestIdSchema,
  asOf: daySchema,
  toHouse: z.object({
    contribution: contributionSchema.optional(),
    advocacy: z
      .object({
        asOf: daySchema,
        formula: z.literal('advocacy/1'),
        n: z.int(),
        credited: moneySchema,
        because: becauseSchema,
      })
      .optional(),
    mayGive: moneySchema.optional(),
    visits: z.int(),
    isRepeat: z.boolean(),
    rhythm: rhythmSchema,
    tier: tierSchema.optional(),
    lifetime: lifetimeSchema.optional(),
    refused: becauseSchema,
  }),
  toGuest: toGuestSchema.optional(),
  quadrant: z.enum(['both-gain', 'guest-loses', 'hotel-loses', 'both-lose']).optional(),
});

/** One schema for each of the eight parts. */
function eight<Schema extends z.ZodType>(schema: Schema) {
  return z.object({
    product: schema,
    service: schema,
    personnel: schema,
    image: schema,
    monetary: schema,
    time: schema,
    energy: schema,
    psychic: schema,
  });
}

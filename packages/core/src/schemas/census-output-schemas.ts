import * as z from 'zod';
import { structureClasses } from '../census/structure/structure.ts';
import type { ZoneCode } from '../census/zones/rings.ts';
import { quadrants, zoneCodes } from '../census/zones/rings.ts';
import type { RuleExplanation } from '../segments/explain-rule.ts';
import { becauseSchema } from './guest-output-schemas.ts';
import { guestIdSchema } from './id-schemas.ts';
import { daySchema } from './primitive-schemas.ts';
import { conditionSchema, segmentSchema } from './segment-schemas.ts';

const number = z.number();
const optional = number.optional();
const answer = {
  asOf: daySchema,
  currency: z.string(),
  refusedLines: z.object({ lines: z.int(), guests: z.int() }).optional(),
};

/** The ledger of a house. */
export const ledgerSchema = z.object({
  ...answer,
  guests: z.int(),
  bands: z
    .array(
      z.object({
        band: z.int(),
        from: z.int(),
        to: z.int(),
        guests: z.int(),
        visits: z.int(),
        amount: number,
      }),
    )
    .readonly(),
  quality: z.object({
    n: z.int(),
    visits: z.int(),
    spendPerHead: optional,
    visitsPerMonth: optional,
    shareBeyond: optional,
  }),
  future: z.int(),
});

const points = z.array(z.object({ guests: number, sum: number })).readonly();
const structureClass = z.enum(structureClasses);

/** Core, basic, potential and edge. */
export const structureSchema = z.object({
  ...answer,
  n: z.int(),
  by: z.enum(['amount', 'contribution', 'visits', 'nights']),
  parts: z
    .array(
      z.object({
        name: structureClass,
        guests: z.int(),
        sum: number,
        share: optional,
        highest: optional,
        lowest: optional,
      }),
    )
    .readonly(),
  pareto: z.object({
    n: z.int(),
    top: points,
    lorenz: points,
    gini: optional,
    forEighty: optional,
  }),
  members: z.array(z.object({ guest: guestIdSchema, value: number, class: structureClass })).readonly(),
  growth: z
    .array(z.object({ name: structureClass, guests: z.int(), more: number }))
    .readonly()
    .optional(),
});

const bounds = z.array(number).readonly();

/** Recency, frequency and money. */
export const rfmSchema = z.object({
  ...answer,
  n: z.int(),
  classes: z.int(),
  bounds: z.object({ recency: bounds, frequency: bounds, money: bounds }),
  cells: z.array(z.object({ code: z.string(), guests: z.int(), visits: z.int(), amount: number })).readonly(),
});

/** A crossing of any columns. */
export const pivotSchema = z.object({
  ...answer,
  rows: z.int(),
  levels: z
    .array(
      z.object({
        by: z.array(z.string()).readonly(),
        cells: z
          .array(
            z.object({
              of: z.array(z.string()).readonly(),
              figures: z.record(z.string(), number).readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});

const names = z.record(z.string(), z.string()).readonly();
const members = { asOf: daySchema, guests: z.int(), members: z.array(guestIdSchema).readonly() };

/** Who is in a group. */
export const membersSchema = z.object({
  ...members,
  names: names.optional(),
  facts: z
    .array(z.record(z.string(), z.union([z.string(), z.number()])).readonly())
    .readonly()
    .optional(),
  currency: z.string().optional(),
});

/** The guests behind a cell of a pivot. */
export const cellSchema = z.object({ ...members, names });

/** How many guests fulfil a rule. */
export const countSchema = z.object({
  asOf: daySchema,
  guests: z.int(),
  of: z.int(),
  parts: z.array(z.int()).readonly().optional(),
});

const words = z.array(z.string()).readonly();

/** What can be asked about everybody. */
export const columnsSchema = z.object({
  ...answer,
  columns: z
    .array(
      z.object({
        name: z.string(),
        kind: z.enum(['word', 'count', 'number', 'day']),
        of: z.enum(['guests', 'visits', 'purchases']),
        isOwn: z.boolean(),
        words: words.optional(),
      }),
    )
    .readonly(),
  conditions: z
    .array(z.enum(['fact', 'stayed', 'bought', 'prefers', 'consent', 'member', 'birthday']))
    .readonly(),
  wishes: z.array(z.object({ attribute: z.string(), values: words })).readonly(),
  programmes: z.array(z.object({ programme: z.string(), levels: words })).readonly(),
});

const point = z.object({ latitude: number, longitude: number });
const zoneCode = z.custom<ZoneCode>((code) => zoneCodes.includes(code as ZoneCode), 'is no zone');

/** Where guests live around the house. */
export const zonesSchema = z.object({
  ...answer,
  point: point.optional(),
  n: z.int(),
  zones: z
    .array(
      z.object({
        code: zoneCode,
        quadrant: z.enum(quadrants),
        ring: z.int(),
        guests: z.int(),
        active: z.int(),
        amount: number,
        influencer: z
          .object({
            guest: z.string(),
            referrals: z.int(),
            amount: number,
            by: z.enum(['referrals', 'contribution']),
          })
          .optional(),
      }),
    )
    .readonly(),
  outside: z.int(),
  unknown: z.int(),
  strongholds: z
    .array(
      z.object({
        centre: point,
        zone: zoneCode.optional(),
        guests: z.int(),
        members: words,
        amount: number,
      }),
    )
    .readonly(),
  names,
});

const holds = z.boolean();
const explanationSchema: z.ZodType<RuleExplanation> = z.lazy(() =>
  z.union([
    z.object({ holds, all: z.array(explanationSchema).readonly() }),
    z.object({ holds, any: z.array(explanationSchema).readonly() }),
    z.object({ holds, not: explanationSchema }),
    z.object({ holds, condition: conditionSchema, found: z.union([z.string(), number]).optional() }),
  ]),
);

/** Why a guest is in a segment or not. */
export const segmentExplanationSchema = z.object({
  guestId: guestIdSchema,
  asOf: daySchema,
  holds,
  explanation: explanationSchema.optional(),
  because: becauseSchema,
  since: daySchema.optional(),
});

/** A segment as it is kept. */
export const keptSegmentSchema = z.object({ segment: segmentSchema, version: z.int() });

/** Every segment with its size over time. */
export const segmentsSchema = z
  .array(
    keptSegmentSchema.extend({
      sizes: z.array(z.object({ day: daySchema, guests: z.int() })).readonly(),
    }),
  )
  .readonly();

/** Who entered and who left. */
export const segmentsUpdatedSchema = z.object({
  asOf: daySchema,
  guests: z.int(),
  entered: z.int(),
  left: z.int(),
  changes: z
    .array(
      z.object({
        segmentId: z.string(),
        guestId: guestIdSchema,
        change: z.enum(['entered', 'left']),
        because: becauseSchema,
        playbook: z.string().optional(),
      }),
    )
    .readonly(),
});

import * as z from 'zod';
import { parts } from '../delivered-value/parts.ts';
import { checkRules } from '../delivered-value/rules.ts';
import { daysBetween } from '../shared/day.ts';
import { isInnkeeperError } from '../shared/innkeeper-error.ts';
import type { CustomColumn } from '../stays/custom-column.ts';
import type { OutsideEvent } from '../stays/outside-event.ts';
import type { HouseSettings } from '../stays/property.ts';
import type { ServiceSettings } from '../stays/service-settings.ts';
import type { EvidenceSetting, TierSettings, ValueSettings } from '../stays/value-settings.ts';
import { checkTiers } from '../value/tiers.ts';
import { departmentSchema } from './fact-schemas.ts';
import { currencySchema, daySchema, shortText } from './primitive-schemas.ts';
import { chargeCategorySchema } from './record-schemas.ts';

const roomSchema = z.object({
  number: z.string().min(1).max(20),
  floor: z.int().min(-20).max(300).optional(),
  type: shortText.optional(),
  features: z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])).readonly(),
});

const menuItemSchema = z.object({
  item: shortText,
  names: z.record(z.string().max(35), shortText).readonly(),
  occasion: shortText.optional(),
  tags: z.array(shortText).max(50).readonly().optional(),
  offered: z.boolean().optional(),
});

const share = z.number().min(0).max(1);

const tierSettingsSchema: z.ZodType<TierSettings> = z
  .object({
    tiers: z
      .array(
        z.object({
          id: shortText,
          from: z.number().min(0).max(100),
          entitlements: z.array(shortText).max(100).readonly(),
        }),
      )
      .min(1)
      .max(50)
      .readonly(),
    criteria: z
      .array(z.object({ name: shortText, weight: z.number(), full: z.number() }))
      .min(1)
      .max(20)
      .readonly(),
    windowDays: z.int().min(1).max(3660).optional(),
    warnDays: z.int().min(1).max(366).optional(),
    contributionWeight: share.optional(),
  })
  .superRefine((scheme, context) => judged(() => checkTiers(scheme), context));

const evidenceSchema: z.ZodType<EvidenceSetting> = z
  .object({
    kind: shortText,
    part: z.enum(parts),
    level: z.union([z.number(), z.array(z.tuple([z.number(), z.number()]).readonly()).readonly()]),
    strength: z.number(),
    halfLifeDays: z.number(),
    touchpoint: shortText.optional(),
  })
  .superRefine((rule, context) => judged(() => checkRules([rule]), context));

/** Lets the model itself say what it cannot count by. */
function judged(check: () => void, context: z.RefinementCtx): void {
  try {
    check();
  } catch (error) {
    if (!isInnkeeperError(error, 'value/invalid')) throw error;
    const { field, problem } = error.facts;
    context.addIssue({ code: 'custom', message: `${field} ${problem}` });
  }
}

const valueSettingsSchema: z.ZodType<ValueSettings> = z.object({
  costShares: z.partialRecord(chargeCategorySchema, share).readonly().optional(),
  otherCostShare: share.optional(),
  commissions: z
    .array(
      z.object({
        bookingSource: shortText.optional(),
        market: shortText.optional(),
        share,
        on: z.array(chargeCategorySchema).readonly().optional(),
      }),
    )
    .max(1000)
    .readonly()
    .optional(),
  exchange: z.record(currencySchema, z.number().positive()).readonly().optional(),
  unlinkedRefunds: z.enum(['refuse', 'count']).optional(),
  marginFloor: share.optional(),
  tiers: tierSettingsSchema.optional(),
  evidence: z.array(evidenceSchema).max(500).readonly().optional(),
});

const hours = z.number().positive().max(720);

const serviceSettingsSchema: z.ZodType<ServiceSettings> = z.object({
  answerHours: hours.optional(),
  escalateHours: hours.optional(),
  reopenDays: z.int().min(0).max(365).optional(),
  touchpoints: z.record(shortText, departmentSchema).readonly().optional(),
});

const customColumnSchema: z.ZodType<CustomColumn> = z.object({
  name: z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,59}$/, 'is not a name such as "pillow"'),
  kind: z.enum(['word', 'number', 'day']),
  from: z.union([z.object({ profile: shortText }).strict(), z.object({ preference: shortText }).strict()]),
});

/** A house that is shut for longer than this has other worries than who is late. */
const longestEvent = 3700;

const outsideEventSchema: z.ZodType<OutsideEvent> = z
  .object({
    name: shortText,
    from: daySchema,
    to: daySchema,
    property: z.string().min(1).max(60).optional(),
    isClosed: z.boolean().optional(),
  })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= longestEvent, {
    error: 'must begin before it ends, and last ten years at most',
  });

const timeZone = z.string().refine(isTimeZone, { error: 'is not a time zone (such as Asia/Shanghai)' });

/** The properties of a hotel group with their rooms and menus. */
export const houseSettingsSchema: z.ZodType<HouseSettings> = z.object({
  properties: z
    .array(
      z.object({
        id: z.string().min(1).max(60),
        name: shortText,
        timeZone,
        auditHour: z.int().min(0).max(23),
        currencies: z.array(currencySchema).min(1).max(20).readonly(),
        country: z.string().regex(/^[A-Z]{2}$/),
        rooms: z.array(roomSchema).max(20_000).readonly(),
        menu: z.array(menuItemSchema).max(5000).readonly().optional(),
        point: z
          .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
          .optional(),
        rivals: z.int().min(0).max(10_000).optional(),
      }),
    )
    .max(10_000)
    .readonly(),
  departments: z.array(departmentSchema).readonly().optional(),
  value: valueSettingsSchema.optional(),
  service: serviceSettingsSchema.optional(),
  events: z.array(outsideEventSchema).max(500).readonly().optional(),
  columns: z.array(customColumnSchema).max(200).readonly().optional(),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });

    return true;
  } catch {
    return false;
  }
}

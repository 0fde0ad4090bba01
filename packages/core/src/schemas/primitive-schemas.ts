import * as z from 'zod';
import type { Day, Instant } from '../shared/day.ts';
import { parseDay } from '../shared/day.ts';
import type { Money } from '../shared/money.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import { partialDate } from '../shared/partial-date.ts';
import type { Preference } from '../shared/preference.ts';
import { departments } from '../shared/preference.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** A text that is neither empty nor without end. */
export const shortText: z.ZodString = z.string().min(1).max(500);
/** A text of a letter or a note. */
export const longText: z.ZodString = z.string().max(20_000);
/** A civil day that the calendar has. */
export const daySchema: z.ZodType<Day> = z.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== undefined,
  { error: 'is not a day of the calendar (YYYY-MM-DD)', params: { code: 'refused/day' } },
);
/** A moment with its offset. */
export const instantSchema: z.ZodType<Instant> = z.custom<Instant>(
  (value) => typeof value === 'string' && value.length <= 40 && isInstant(value),
  { error: 'is not a moment (ISO 8601 with an offset)' },
);
/** ISO 4217 code. */
export const currencySchema: z.ZodString = z.string().regex(/^[A-Z]{3}$/);
/** An amount in minor units. */
export const moneySchema: z.ZodType<Money> = z.object({ minor: z.int(), currency: currencySchema });

/** A birthday whose year may be missing. */
export const partialDateSchema: z.ZodType<PartialDate> = z
  .object({
    year: z.int().min(1).max(9999).optional(),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
  })
  .refine(({ year, month, day }) => partialDate(year, month, day) !== undefined, {
    error: 'is not a day of the calendar',
    params: { code: 'refused/day' },
  });

/** Where a record comes from. */
export const sourceSchema: z.ZodType<SourceReference> = z.object({
  system: z.string().min(1).max(60),
  property: z.string().min(1).max(60).optional(),
  kind: z.enum(['profile', 'stay', 'charge', 'contact', 'feedback', 'service', 'fact']),
  id: z.string().min(1).max(200),
});

/** A reference to a profile. */
export const profileReference: z.ZodType<SourceReference> = kindOfSource('profile');
/** A reference to a stay. */
export const stayReference: z.ZodType<SourceReference> = kindOfSource('stay');

/** One typed wish. */
export const preferenceSchema: z.ZodType<Preference> = z.object({
  attribute: z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/, 'is not area.name in lower case'),
  operator: z.enum(['at-least', 'at-most', 'equals', 'differs', 'includes']),
  value: z.union([z.string().min(1).max(200), z.number(), z.boolean()]),
  stance: z.enum(['like', 'dislike', 'must']),
  strength: z.number().min(0).max(1).optional(),
  except: z.array(shortText).max(50).optional(),
  severity: z.enum(['discomfort', 'health', 'danger']).optional(),
  department: z.enum(departments).optional(),
  instead: shortText.optional(),
  scope: z
    .object({
      property: shortText.optional(),
      occasion: shortText.optional(),
      person: shortText.optional(),
      quantity: z.number().positive().optional(),
      manner: shortText.optional(),
    })
    .optional(),
});

function kindOfSource(kind: SourceReference['kind']): z.ZodType<SourceReference> {
  return z.object({
    system: z.string().min(1).max(60),
    property: z.string().min(1).max(60).optional(),
    kind: z.literal(kind),
    id: z.string().min(1).max(200),
  });
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

function isInstant(text: string): boolean {
  return (
    instantPattern.test(text) && parseDay(text.slice(0, 10)) !== undefined && !Number.isNaN(Date.parse(text))
  );
}

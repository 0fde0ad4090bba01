import * as z from 'zod';
import { becauseSchema } from './guest-output-schemas.ts';
import { daySchema, shortText } from './primitive-schemas.ts';

/** A text in every language of the house. */
export const bilingual = z.object({ en: shortText, 'zh-CN': shortText });

/** Options of a question. */
export const askOptionsSchema = z
  .record(
    z.string().min(1).max(60),
    z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(50).readonly()]),
  )
  .readonly();

/** What one part of a report asks. */
export const reportAskSchema = z.object({
  ask: z.string().min(1).max(60),
  title: bilingual.optional(),
  options: askOptionsSchema.optional(),
});

const text = z.string();
const number = z.number();
const texts = { en: text, 'zh-CN': text };
const unit = z.enum(['count', 'money', 'share', 'days', 'number', 'text', 'term', 'day', 'guest', 'report']);
const period = z.object({ from: daySchema, to: daySchema });

/** A report that can be asked for. */
export const reportLineSchema = z.object({
  id: text,
  version: z.int(),
  pack: text,
  question: z.object(texts),
  isOwn: z.boolean(),
});

const partSchema = z.object({
  ask: text,
  title: z.object(texts).optional(),
  figures: z
    .array(
      z.object({
        name: text,
        unit,
        value: number.optional(),
        before: number.optional(),
        n: number.optional(),
      }),
    )
    .readonly(),
  table: z
    .object({
      columns: z.array(z.object({ name: text, unit })).readonly(),
      rows: z.array(z.array(z.union([text, number])).readonly()).readonly(),
      of: z.int(),
    })
    .optional(),
  chart: z.object({ kind: z.enum(['bars', 'lines']), by: text, values: z.array(text).readonly() }).optional(),
  lists: z
    .array(z.object({ name: text, guests: z.array(text).readonly(), of: z.int(), row: text.optional() }))
    .readonly(),
  because: becauseSchema,
});

/** A report as it was answered. */
export const reportSchema = z.object({
  id: text,
  version: z.int(),
  pack: text,
  question: z.object(texts),
  asOf: daySchema,
  period,
  before: period,
  currency: text.optional(),
  n: z.int(),
  dataUntil: text.optional(),
  refusedLines: z.int().optional(),
  parts: z.array(partSchema).readonly(),
  names: z.record(text, text).readonly(),
});

import * as z from 'zod';
import { becauseSchema } from './guest-output-schemas.ts';
import { daySchema, instantSchema } from './primitive-schemas.ts';

const number = z.number();
const optional = number.optional();

function fitSchema<Name extends string, Key extends string>(model: Name, keys: readonly [Key, ...Key[]]) {
  const parameters = z.object(
    Object.fromEntries(keys.map((key) => [key, number])) as Record<Key, typeof number>,
  );

  return z.object({
    model: z.literal(model),
    parameters,
    standardErrors: parameters,
    covariance: z.array(number).readonly(),
    logLikelihood: number,
    n: z.int(),
    method: z.enum(['maximum-likelihood', 'weak-prior']),
    isReliable: z.boolean(),
    because: becauseSchema,
    version: z.literal('lifetime/1'),
  });
}

/** A fit that guests are read by. */
export const keptFitSchema = z.object({
  property: z.string().optional(),
  until: daySchema,
  unit: z.enum(['day', 'week', 'month', 'year']),
  stays: z.discriminatedUnion('model', [
    fitSchema('bg-nbd', ['r', 'alpha', 'a', 'b']),
    fitSchema('pareto-nbd', ['r', 'alpha', 's', 'beta']),
    fitSchema('bg-bb', ['alpha', 'beta', 'gamma', 'delta']),
  ]),
  spend: fitSchema('gamma-gamma', ['p', 'q', 'v']).optional(),
  currency: z.string(),
  margin: number,
  years: number,
  discountRate: number,
  guests: z.int(),
  fittedAt: instantSchema,
  by: z.string(),
});

/** A fit with what it foretold of a time it did not see. */
export const fitAnswerSchema = keptFitSchema.extend({
  isKept: z.boolean(),
  check: z
    .object({
      until: daySchema,
      weeks: number,
      time: number,
      guests: z.int(),
      expected: number,
      actual: number,
      error: optional,
      expectedGuests: number,
      actualGuests: number,
      meanAbsoluteError: number,
      rootMeanSquareError: number,
      correlation: optional,
      byRepeats: z
        .array(z.object({ repeats: number, guests: number, expected: number, actual: number }))
        .readonly(),
    })
    .optional(),
});

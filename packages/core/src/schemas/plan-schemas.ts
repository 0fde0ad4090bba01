import * as z from 'zod';
import type { CarePlan } from '../plan/care-plan.ts';
import { daySchema, shortText } from './primitive-schemas.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0).max(1_000_000_000);
const modeSchema = z.enum(['one-to-one', 'zone-module']);

const situationSchema = z.strictObject({
  site: z.enum(['station', 'airport', 'port', 'scenic', 'city', 'residential', 'other']),
  localShare: share,
  passingShare: share,
  grewBy: z.enum(['guests', 'spend', 'nothing']).optional(),
  hasNewRival: z.boolean().optional(),
});

const evidenceSchema = z.strictObject({
  knownShare: share,
  segments: count,
  partnersSpokenTo: count,
  partners: count,
  changedProcesses: count,
});

const layerSchema = z.strictObject({
  name: shortText,
  stronghold: shortText,
  influence: share,
  targetGuests: count.optional(),
  until: daySchema.optional(),
  owner: shortText.optional(),
});

const lifeSchema = z.strictObject({
  guest: shortText,
  events: z
    .array(
      z.strictObject({
        type: z.enum(['school', 'graduation', 'first-job', 'wedding', 'birth', 'retirement']),
        day: daySchema,
      }),
    )
    .max(100)
    .readonly()
    .optional(),
  birthDate: daySchema.optional(),
});

/** A plan as people write it; what it does not know is refused, so that a slip of the pen is not taken for silence. */
export const carePlanSchema: z.ZodType<CarePlan> = z.strictObject({
  situation: situationSchema.optional(),
  positioning: z.enum(['high-end', 'mid-range', 'mass']).optional(),
  groups: z
    .array(z.strictObject({ name: shortText, share, are: z.enum(['elite', 'public']) }))
    .max(100)
    .readonly()
    .optional(),
  axes: z
    .array(z.enum(['class', 'industry', 'occupation', 'location', 'age', 'tendency']))
    .max(6)
    .readonly()
    .optional(),
  evidence: evidenceSchema.optional(),
  mode: modeSchema.optional(),
  market: z.strictObject({ people: count, source: shortText }).optional(),
  layers: z.array(layerSchema).max(1000).readonly().optional(),
  salesTarget: count.optional(),
  lives: z.array(lifeSchema).max(10_000).readonly().optional(),
  mayGuessByAge: z.boolean().optional(),
});

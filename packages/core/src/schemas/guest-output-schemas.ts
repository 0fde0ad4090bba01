import * as z from 'zod';
import { profileTypes } from '../records/profile-record.ts';
import {
  correctionSchema,
  departmentSchema,
  orderLineSchema,
  profileStatementSchema,
} from './fact-schemas.ts';
import { factIdSchema, guestIdSchema, profileIdSchema } from './id-schemas.ts';
import {
  daySchema,
  instantSchema,
  partialDateSchema,
  preferenceSchema,
  sourceSchema,
  stayReference,
} from './primitive-schemas.ts';
import {
  consentSchema,
  contactPointSchema,
  identifierSchema,
  noteSchema,
  personNameSchema,
  preferenceRecordSchema,
  relationSchema,
} from './record-schemas.ts';

const text = z.string();

/** Why something is so. */
export const reasonSchema = z.object({
  code: text,
  facts: z
    .record(text, z.union([text, z.number(), z.boolean()]))
    .readonly()
    .optional(),
  source: sourceSchema.optional(),
});

/** Why something is so, most important first. */
export const becauseSchema = z.array(reasonSchema).readonly();

/** A value with everybody who says so. */
export function sourced<Value extends z.ZodType>(value: Value) {
  return z.object({
    value,
    sources: z.array(sourceSchema).readonly(),
    since: text.optional(),
    latest: text.optional(),
    channel: text.optional(),
    confirmed: z.literal(true).optional(),
    until: text.optional(),
  });
}

function many<Value extends z.ZodType>(value: Value) {
  return z.array(sourced(value)).readonly();
}

const factBase = {
  id: factIdSchema,
  profileId: profileIdSchema,
  at: instantSchema,
  by: text,
  channel: text.optional(),
};
const lines = z.array(orderLineSchema).readonly();
const known = z.enum(['stated', 'observed']);

/** What a person of the house stated, decided or did. */
export const factSchema = z.discriminatedUnion('type', [
  z.object({
    ...factBase,
    type: z.literal('preference'),
    preference: preferenceSchema,
    known,
    text: text.optional(),
    stay: stayReference.optional(),
    seen: text.optional(),
  }),
  z.object({
    ...factBase,
    type: z.literal('preference-end'),
    of: text,
    why: z.enum(['expired', 'corrected', 'not-true']),
    text: text.optional(),
    seen: text.optional(),
  }),
  z.object({ ...factBase, type: z.literal('preference-confirmed'), of: text, seen: text.optional() }),
  z.object({ ...factBase, type: z.literal('preference-withdrawn'), facts: z.array(factIdSchema).readonly() }),
  z.object({ ...factBase, type: z.literal('consent'), consent: consentSchema }),
  z.object({
    ...factBase,
    type: z.literal('correction'),
    correction: correctionSchema,
    text: text.optional(),
  }),
  z.object({ ...factBase, type: z.literal('proposal'), correction: correctionSchema, text }),
  z.object({
    ...factBase,
    type: z.literal('proposal-decided'),
    proposal: factIdSchema,
    proposedBy: text,
    decision: z.enum(['accept', 'decline']),
    text: text.optional(),
    correction: factIdSchema.optional(),
  }),
  z.object({
    ...factBase,
    type: z.literal('binding'),
    state: z.enum(['bound', 'ended']),
    identifier: identifierSchema.optional(),
    contactPoint: contactPointSchema.optional(),
    day: daySchema.optional(),
  }),
  z.object({
    ...factBase,
    type: z.literal('relation'),
    relation: relationSchema,
    toProfile: profileIdSchema.optional(),
    state: z.enum(['holds', 'ended']).optional(),
  }),
  z.object({ ...factBase, type: z.literal('note'), note: noteSchema, about: sourceSchema.optional() }),
  z.object({
    ...factBase,
    type: z.literal('question'),
    field: text,
    answer: z.enum(['given', 'refused', 'later']),
  }),
  z.object({
    ...factBase,
    type: z.literal('work'),
    department: departmentSchema,
    text: text.optional(),
    lines: lines.optional(),
    constraints: z.array(preferenceSchema).readonly(),
    stay: stayReference.optional(),
    due: text.optional(),
    about: sourceSchema.optional(),
  }),
  z.object({
    ...factBase,
    type: z.literal('work-done'),
    work: factIdSchema,
    acknowledged: z.array(text).readonly(),
    change: text.optional(),
  }),
  z.object({
    ...factBase,
    type: z.literal('violation'),
    constraint: preferenceSchema,
    department: departmentSchema.optional(),
    work: factIdSchema.optional(),
    stay: stayReference.optional(),
    text: text.optional(),
  }),
  z.object({ ...factBase, type: z.literal('profile'), profile: profileStatementSchema }),
]);

const touchSchema = z.object({ at: text, channel: text, source: sourceSchema });
const relationOfGuest = z.intersection(relationSchema, z.object({ toProfile: profileIdSchema.optional() }));

/** A guest with everybody who says what. */
export const guestSchema = z.object({
  id: guestIdSchema,
  type: z.enum(profileTypes),
  profiles: z.array(sourceSchema).readonly(),
  active: z.boolean(),
  names: many(personNameSchema),
  identifiers: many(identifierSchema),
  contactPoints: many(contactPointSchema),
  birthDates: many(partialDateSchema),
  genders: many(z.enum(['female', 'male', 'other'])),
  nationalities: many(text),
  languages: many(text),
  vips: many(z.object({ value: text, raw: text.optional() })),
  preferences: many(preferenceRecordSchema),
  consents: many(consentSchema),
  relations: many(relationOfGuest),
  notes: many(noteSchema),
  restricted: sourced(z.object({ reason: text.optional() })).optional(),
  incognito: sourced(z.literal(true)).optional(),
  firstTouch: touchSchema.optional(),
  lastTouch: touchSchema.optional(),
  facts: z.array(factSchema).readonly(),
});

/** A wish of a guest, with everything that speaks for it. */
export const knownPreferenceSchema = z.object({
  key: text,
  preference: preferenceSchema,
  known,
  standing: z.enum(['current', 'superseded', 'ended']),
  evidence: z
    .array(
      z.object({
        known,
        source: sourceSchema,
        at: text.optional(),
        by: text.optional(),
        text: text.optional(),
        stay: stayReference.optional(),
        told: preferenceSchema.optional(),
      }),
    )
    .readonly(),
  decisions: z
    .array(
      z.object({
        decision: z.enum(['confirmed', 'expired', 'corrected', 'not-true']),
        source: sourceSchema,
        at: text,
        by: text,
        text: text.optional(),
      }),
    )
    .readonly(),
  strength: z.number(),
  ageDays: z.number().optional(),
  conflictsWith: z.array(text).readonly(),
  stillTrue: becauseSchema,
});

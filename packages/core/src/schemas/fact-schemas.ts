import * as z from 'zod';
import { profileTypes } from '../records/profile-record.ts';
import { departments } from '../shared/preference.ts';
import {
  daySchema,
  instantSchema,
  longText,
  partialDateSchema,
  preferenceSchema,
  shortText,
  sourceSchema,
  stayReference,
} from './primitive-schemas.ts';
import {
  consentSchema,
  contactPointSchema,
  identifierSchema,
  personNameSchema,
  relationSchema,
} from './record-schemas.ts';

/** The departments of a house. */
export const departmentSchema = z.enum(departments);

/** One line of an order. */
export const orderLineSchema = z.object({
  item: shortText,
  quantity: z.number().positive().optional(),
  manner: shortText.optional(),
});

/** A value that people know better than the systems. */
export const correctionSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('birthDate'), value: partialDateSchema }),
  z.object({ field: z.literal('gender'), value: z.enum(['female', 'male', 'other']) }),
  z.object({ field: z.enum(['nationality', 'language', 'vip']), value: shortText }),
  z.object({ field: z.enum(['incognito', 'restricted']), value: z.boolean() }),
  z.object({
    field: z.literal('name'),
    value: personNameSchema.optional(),
    was: personNameSchema.optional(),
  }),
  z.object({
    field: z.literal('contactPoint'),
    value: contactPointSchema.optional(),
    was: contactPointSchema.optional(),
  }),
  z.object({
    field: z.literal('identifier'),
    value: identifierSchema.optional(),
    was: identifierSchema.optional(),
  }),
]);

const noteSchema = z.object({
  text: longText.min(1),
  type: shortText.optional(),
  property: shortText.optional(),
  at: instantSchema.optional(),
  confidential: z.boolean().optional(),
});

const channel = shortText.optional();

/** What a person may state about a guest; who and when come from the call. */
export const factStatementSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('preference'),
    channel,
    preference: preferenceSchema,
    known: z.enum(['stated', 'observed']),
    text: longText.optional(),
    stay: stayReference.optional(),
    seen: instantSchema.optional(),
  }),
  z.object({
    type: z.literal('preference-end'),
    channel,
    of: longText,
    why: z.enum(['expired', 'corrected', 'not-true']),
    text: longText.optional(),
    seen: instantSchema.optional(),
  }),
  z.object({
    type: z.literal('preference-confirmed'),
    channel,
    of: longText,
    seen: instantSchema.optional(),
  }),
  z.object({ type: z.literal('consent'), channel, consent: consentSchema }),
  z.object({
    type: z.literal('correction'),
    channel,
    correction: correctionSchema,
    text: longText.optional(),
  }),
  z.object({
    type: z.literal('binding'),
    channel,
    state: z.enum(['bound', 'ended']),
    identifier: identifierSchema.optional(),
    contactPoint: contactPointSchema.optional(),
    day: daySchema.optional(),
  }),
  z.object({
    type: z.literal('relation'),
    channel,
    relation: relationSchema,
    toProfile: z.string().startsWith('profile_').optional(),
    state: z.enum(['holds', 'ended']).optional(),
  }),
  z.object({ type: z.literal('note'), channel, note: noteSchema, about: sourceSchema.optional() }),
  z.object({
    type: z.literal('question'),
    channel,
    field: shortText,
    answer: z.enum(['given', 'refused', 'later']),
  }),
]);

/** What can be said of a person whom the house does not know yet. */
export const profileStatementSchema = z.object({
  type: z
    .object({
      value: z.enum(profileTypes),
      raw: longText.optional(),
    })
    .optional(),
  names: z.array(personNameSchema).max(20).readonly().optional(),
  identifiers: z.array(identifierSchema).max(20).readonly().optional(),
  contactPoints: z.array(contactPointSchema).max(20).readonly().optional(),
  birthDate: partialDateSchema.optional(),
  gender: z.object({ value: z.enum(['female', 'male', 'other']), raw: longText.optional() }).optional(),
  nationality: z.object({ value: shortText, raw: longText.optional() }).optional(),
  language: z.object({ value: shortText, raw: longText.optional() }).optional(),
  vip: z.object({ value: shortText, raw: longText.optional() }).optional(),
  incognito: z.boolean().optional(),
  restricted: z.object({ reason: longText.optional() }).optional(),
});

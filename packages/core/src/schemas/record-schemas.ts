import * as z from 'zod';
import type { ChargeCategory, ChargeRecord } from '../records/charge-record.ts';
import type { ContactRecord, Delivery } from '../records/contact-record.ts';
import { deliveryStates } from '../records/contact-record.ts';
import type { CaseStep, FeedbackRecord } from '../records/feedback-record.ts';
import type {
  ConsentRecord,
  ContactPoint,
  Identifier,
  NoteRecord,
  PersonName,
  PreferenceRecord,
  ProfileRecord,
  RelationRecord,
} from '../records/profile-record.ts';
import { profileTypes, relationTypes } from '../records/profile-record.ts';
import type { Coded, HouseRecord } from '../records/record.ts';
import type { ServiceRecord } from '../records/service-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import { partyRoles, stayStatuses } from '../records/stay-record.ts';
import { departments } from '../shared/preference.ts';
import {
  daySchema,
  instantSchema,
  longText,
  moneySchema,
  partialDateSchema,
  preferenceSchema,
  profileReference,
  shortText,
  sourceSchema,
  stayReference,
} from './primitive-schemas.ts';

const base = {
  version: z.int().optional(),
  changedAt: instantSchema.optional(),
  createdAt: instantSchema.optional(),
  channel: shortText.optional(),
  extra: z.record(z.string(), z.unknown()).optional(),
};

const anyCode: z.ZodType<Coded> = z.object({ value: shortText, raw: longText.optional() });

/** A name of a person or company. */
export const personNameSchema: z.ZodType<PersonName> = z.object({
  type: z.enum(['primary', 'native', 'alias', 'former', 'phonetic', 'other']),
  given: longText.optional(),
  middle: longText.optional(),
  family: longText.optional(),
  full: longText.optional(),
  title: shortText.optional(),
  prefix: shortText.optional(),
  suffix: shortText.optional(),
  language: shortText.optional(),
});

/** A number that names a person. */
export const identifierSchema: z.ZodType<Identifier> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('document'),
    documentType: coded(['id-card', 'passport', 'driving-licence', 'residence-permit', 'visa', 'other']),
    number: shortText,
    country: shortText.optional(),
    expires: shortText.optional(),
  }),
  z.object({
    type: z.literal('membership'),
    programme: shortText,
    number: shortText,
    level: shortText.optional(),
    points: z.number().optional(),
  }),
  z.object({ type: z.literal('social'), network: shortText, handle: shortText }),
]);

/** A telephone number. */
export const phonePointSchema = z.object({
  type: z.literal('phone'),
  raw: shortText,
  number: z
    .string()
    .regex(/^\+[1-9]\d{5,14}$/)
    .optional(),
  use: z.enum(['mobile', 'home', 'work', 'fax', 'other']).optional(),
  primary: z.boolean().optional(),
  verified: z.boolean().optional(),
  country: shortText.optional(),
});

/** A postal address. */
export const addressPointSchema = z.object({
  type: z.literal('address'),
  lines: z.array(longText).readonly(),
  city: shortText.optional(),
  region: shortText.optional(),
  postalCode: shortText.optional(),
  country: shortText.optional(),
  use: z.enum(['home', 'work', 'other']).optional(),
  primary: z.boolean().optional(),
  point: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
});

/** A way to reach a person. */
export const contactPointSchema: z.ZodType<ContactPoint> = z.discriminatedUnion('type', [
  phonePointSchema,
  z.object({
    type: z.literal('email'),
    address: z.string().min(3).max(320).includes('@').toLowerCase(),
    use: z.enum(['home', 'work', 'other']).optional(),
    primary: z.boolean().optional(),
    verified: z.boolean().optional(),
    relay: z.boolean().optional(),
  }),
  addressPointSchema,
]);

/** A preference as a system codes it. */
export const preferenceRecordSchema: z.ZodType<PreferenceRecord> = z.object({
  group: shortText.optional(),
  code: shortText,
  text: longText.optional(),
  property: shortText.optional(),
  meaning: z.array(preferenceSchema).readonly().optional(),
});

/** What a person allows or refuses. */
export const consentSchema: z.ZodType<ConsentRecord> = z.object({
  channel: z.enum(['email', 'phone', 'sms', 'post', 'messenger', 'any']),
  purpose: z.enum(['marketing', 'transactional', 'research', 'third-party', 'profiling', 'any']),
  state: z.enum(['granted', 'denied']),
  address: shortText.optional(),
  at: instantSchema.optional(),
  raw: longText.optional(),
});

/** Whom a person belongs to. */
export const relationSchema: z.ZodType<RelationRecord> = z.object({
  type: z.enum(relationTypes),
  to: profileReference.optional(),
  name: shortText.optional(),
  birthDate: partialDateSchema.optional(),
  raw: longText.optional(),
});

/** Free text about a guest. */
export const noteSchema: z.ZodType<NoteRecord> = z.object({
  text: longText,
  type: shortText.optional(),
  property: shortText.optional(),
  at: instantSchema.optional(),
  confidential: z.boolean().optional(),
});

/** A profile as one system keeps it. */
export const profileRecordSchema: z.ZodType<ProfileRecord> = z.object({
  kind: z.literal('profile'),
  source: profileReference,
  ...base,
  type: coded(profileTypes),
  active: z.boolean(),
  names: z.array(personNameSchema).max(50).readonly(),
  identifiers: z.array(identifierSchema).max(100).readonly().optional(),
  contactPoints: z.array(contactPointSchema).max(100).readonly().optional(),
  birthDate: partialDateSchema.optional(),
  gender: coded(['female', 'male', 'other']).optional(),
  nationality: anyCode.optional(),
  language: anyCode.optional(),
  vip: anyCode.optional(),
  preferences: z.array(preferenceRecordSchema).max(500).readonly().optional(),
  consents: z.array(consentSchema).max(100).readonly().optional(),
  relations: z.array(relationSchema).max(500).readonly().optional(),
  notes: z.array(noteSchema).max(500).readonly().optional(),
  restricted: z.object({ reason: longText.optional() }).optional(),
  incognito: z.boolean().optional(),
  anonymised: z.boolean().optional(),
  mergedInto: profileReference.optional(),
  notSameAs: z.array(profileReference).max(500).readonly().optional(),
});

/** A reservation and what became of it. */
export const stayRecordSchema: z.ZodType<StayRecord> = z.object({
  kind: z.literal('stay'),
  source: stayReference,
  ...base,
  property: z.string().min(1).max(60),
  status: coded(stayStatuses),
  arrival: daySchema,
  departure: daySchema,
  parties: z
    .array(
      z.object({
        role: z.enum(partyRoles),
        profile: profileReference,
      }),
    )
    .max(500)
    .readonly(),
  room: shortText.optional(),
  roomType: shortText.optional(),
  ratePlan: shortText.optional(),
  adults: z.int().min(0).max(10_000).optional(),
  children: z.int().min(0).max(10_000).optional(),
  market: shortText.optional(),
  bookingSource: shortText.optional(),
  bookedAt: instantSchema.optional(),
  cancelledAt: instantSchema.optional(),
  otherIds: z
    .array(z.object({ type: shortText, id: shortText }))
    .max(50)
    .readonly()
    .optional(),
  rate: moneySchema.optional(),
  purpose: shortText.optional(),
  requests: z.array(longText).max(100).readonly().optional(),
});

const chargeCategories = [
  'room',
  'food',
  'beverage',
  'spa',
  'laundry',
  'telephone',
  'parking',
  'event',
  'shop',
  'minibar',
  'transport',
  'cancellation',
  'other',
] as const;

/** What was bought. */
export const chargeCategorySchema: z.ZodType<ChargeCategory> = z.enum(chargeCategories);

/** One line of a folio or check. */
export const chargeRecordSchema: z.ZodType<ChargeRecord> = z.object({
  kind: z.literal('charge'),
  source: sourceOf('charge'),
  ...base,
  property: z.string().min(1).max(60),
  day: daySchema,
  postedAt: instantSchema.optional(),
  type: coded(['revenue', 'payment', 'deposit', 'tax', 'tip', 'total', 'wrapper', 'fee', 'other']),
  category: coded(chargeCategories),
  stay: stayReference.optional(),
  profile: profileReference.optional(),
  text: longText.optional(),
  item: shortText.optional(),
  outlet: shortText.optional(),
  place: z.enum(['room', 'outlet', 'takeaway']).optional(),
  quantity: z.number().optional(),
  net: moneySchema.optional(),
  tax: moneySchema.optional(),
  gross: moneySchema.optional(),
  check: shortText.optional(),
  room: shortText.optional(),
  reference: shortText.optional(),
  reverses: sourceOf('charge').optional(),
});

/** How far a message has got. */
export const deliverySchema: z.ZodType<Delivery> = z.object({
  state: z.enum(deliveryStates),
  purpose: z.enum(['marketing', 'transactional', 'research']),
  at: instantSchema,
  attempts: z.int().min(0).max(1000),
  gatewayId: shortText.optional(),
  reason: shortText.optional(),
});

/** One contact between house and guest. */
export const contactRecordSchema: z.ZodType<ContactRecord> = z.object({
  kind: z.literal('contact'),
  source: sourceOf('contact'),
  ...base,
  profile: profileReference,
  at: instantSchema,
  medium: shortText,
  direction: z.enum(['in', 'out']),
  staff: shortText.optional(),
  subject: shortText.optional(),
  text: longText.optional(),
  delivery: deliverySchema.optional(),
  answers: sourceOf('contact').optional(),
});

/** So many points of so many. */
export const pointsSchema = z
  .object({ points: z.number(), of: z.number().positive() })
  .refine(({ points, of }) => points >= 0 && points <= of, { error: 'is more than the scale has' });

const step = { at: instantSchema, by: shortText.optional() };

/** One step of a case. */
export const caseStepSchema: z.ZodType<CaseStep> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assigned'), ...step, to: shortText }),
  z.object({
    type: z.literal('attempted'),
    at: instantSchema,
    by: shortText,
    solved: z.boolean(),
    remedy: longText.optional(),
  }),
  z.object({ type: z.literal('explained-again'), ...step }),
  z.object({
    type: z.literal('guest-told'),
    ...step,
    apologised: z.boolean().optional(),
    thanked: z.boolean().optional(),
    score: pointsSchema.optional(),
  }),
  z.object({ type: z.literal('owner-told'), ...step, to: shortText.optional() }),
  z.object({ type: z.literal('closed'), ...step }),
  z.object({ type: z.literal('reopened'), ...step }),
]);

/** What a guest said about the house. */
export const feedbackRecordSchema: z.ZodType<FeedbackRecord> = z.object({
  kind: z.literal('feedback'),
  source: sourceOf('feedback'),
  ...base,
  profile: profileReference.optional(),
  stay: stayReference.optional(),
  day: daySchema,
  receivedAt: instantSchema.optional(),
  type: z.enum(['complaint', 'score', 'comment', 'praise']),
  about: shortText.optional(),
  touchpoint: shortText.optional(),
  text: longText.optional(),
  score: pointsSchema.optional(),
  state: z.enum(['open', 'in-hand', 'settled']).optional(),
  remedy: longText.optional(),
  room: shortText.optional(),
  department: shortText.optional(),
  staff: shortText.optional(),
  after: sourceSchema.optional(),
  declined: z.boolean().optional(),
  steps: z.array(caseStepSchema).max(500).readonly().optional(),
});

const service = {
  kind: z.literal('service'),
  source: sourceOf('service'),
  ...base,
  profile: profileReference.optional(),
  stay: stayReference.optional(),
  day: daySchema,
  staff: shortText.optional(),
};

/** What people of the house answer about their work names nobody, or it would not be answered. */
const nobody = z.undefined({ error: 'names somebody, and a pulse names nobody' }).optional();

/** What the house did for a guest, promised him or measured at him. */
export const serviceRecordSchema: z.ZodType<ServiceRecord> = z.discriminatedUnion('type', [
  z.object({
    ...service,
    type: z.literal('promise'),
    what: shortText,
    product: shortText.optional(),
    until: daySchema,
    outcome: z.enum(['open', 'kept', 'broken']),
    resolvedAt: instantSchema.optional(),
    resolvedBy: shortText.optional(),
    promised: moneySchema.optional(),
    paid: moneySchema.optional(),
  }),
  z.object({
    ...service,
    type: z.literal('moment'),
    what: shortText,
    amount: z.number().optional(),
    startedAt: instantSchema.optional(),
    endedAt: instantSchema.optional(),
    touchpoint: shortText.optional(),
  }),
  z.object({
    ...service,
    type: z.literal('gift'),
    what: shortText,
    lever: shortText,
    cost: moneySchema,
    state: z.enum(['given', 'asked', 'declined']),
    over: moneySchema.optional(),
    decidedBy: shortText.optional(),
    decidedAt: instantSchema.optional(),
  }),
  z.object({
    ...service,
    type: z.literal('task'),
    why: z.enum(['stay-below-zero', 'value-fell']),
    department: z.enum(departments),
    touchpoint: shortText.optional(),
    part: shortText.optional(),
    value: z.number(),
    before: z.number().optional(),
    n: z.int().min(0).optional(),
    until: daySchema,
    state: z.enum(['open', 'done']),
    done: longText.optional(),
    doneBy: shortText.optional(),
    doneAt: instantSchema.optional(),
  }),
  z.object({
    ...service,
    type: z.literal('target'),
    from: daySchema,
    to: daySchema,
    relationship: z.int().min(0).max(3).optional(),
    benefit: z.number().min(0).max(100).optional(),
    contribution: moneySchema.optional(),
  }),
  z.object({
    ...service,
    type: z.literal('pulse'),
    department: z.enum(departments),
    score: pointsSchema,
    ...{ staff: nobody, profile: nobody, stay: nobody },
  }),
  z.object({ ...service, type: z.literal('expectation'), about: shortText, level: pointsSchema }),
]);

/** The schema of each kind of record. */
export const recordSchemas: {
  readonly [Kind in HouseRecord['kind']]: z.ZodType<Extract<HouseRecord, { kind: Kind }>>;
} = {
  profile: profileRecordSchema,
  stay: stayRecordSchema,
  charge: chargeRecordSchema,
  contact: contactRecordSchema,
  feedback: feedbackRecordSchema,
  service: serviceRecordSchema,
};

function coded<const Value extends string>(values: readonly [Value, ...Value[]]): z.ZodType<Coded<Value>> {
  return z.object({ value: z.enum(values), raw: longText.optional() }) as z.ZodType<Coded<Value>>;
}

function sourceOf(kind: 'charge' | 'contact' | 'feedback' | 'service'): typeof sourceSchema {
  return sourceSchema.refine((source) => source.kind === kind, { error: `is not a reference to a ${kind}` });
}

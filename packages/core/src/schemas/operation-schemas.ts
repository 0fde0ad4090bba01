import * as z from 'zod';
import { writtenChannels } from '../care/choose-channel.ts';
import type { Measure } from '../census/pivot/measure.ts';
import { choiceFields } from '../guests/choice-fields.ts';
import { timelineKinds } from '../recognition/timeline-entry.ts';
import { placePattern } from '../recognition/timeline-page.ts';
import type { Incoming } from '../records/incoming.ts';
import type { ErrorCode } from '../shared/error-codes.ts';
import { errorTable } from '../shared/error-codes.ts';
import {
  correctionSchema,
  departmentSchema,
  factStatementSchema,
  orderLineSchema,
  profileStatementSchema,
} from './fact-schemas.ts';
import { feedbackIdSchema, serviceIdSchema } from './id-schemas.ts';
import { outwardSettingsSchema } from './outward-schemas.ts';
import {
  daySchema,
  instantSchema,
  longText,
  moneySchema,
  preferenceSchema,
  shortText,
  sourceSchema,
  stayReference,
} from './primitive-schemas.ts';
import { pointsSchema } from './record-schemas.ts';
import { askOptionsSchema, bilingual, reportAskSchema } from './report-schemas.ts';
import { ruleSchema, segmentSchema } from './segment-schemas.ts';
import { houseSettingsSchema } from './settings-schemas.ts';

const guestId = z.string().regex(/^guest_[0-9a-f]{8,64}$/, 'is not the id of a guest');
const importId = z.string().regex(/^import_[0-9a-f]{8,64}$/, 'is not the id of an import');
const mergeId = z.string().regex(/^merge_[0-9a-f]{8,64}$/, 'is not the id of a merge');
const factId = z.string().regex(/^fact_[0-9a-f]{8,64}$/, 'is not the id of a fact');
const about = z.object({ guestId });
const nothing = z.object({});
const locale = z.string().min(2).max(35);

const choices = z
  .array(z.object({ field: z.enum(choiceFields), from: z.enum(['survivor', 'other']) }).strict())
  .max(20)
  .readonly()
  .optional();
const merge = { survivor: guestId, other: guestId, note: longText.optional(), choices };

const preferenceChangeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('add'),
    preference: preferenceSchema,
    known: z.enum(['stated', 'observed']).optional(),
    text: longText.optional(),
  }),
  z.object({ type: z.literal('decline'), preference: preferenceSchema }),
  z.object({ type: z.literal('confirm'), of: longText }),
  z.object({
    type: z.literal('correct'),
    of: longText,
    to: preferenceSchema,
    text: longText.optional(),
  }),
  z.object({
    type: z.literal('end'),
    of: longText,
    why: z.enum(['expired', 'not-true']),
    text: longText.optional(),
  }),
  z.object({ type: z.literal('withdraw'), facts: z.array(factId).min(1).max(50).readonly() }),
]);

const at = instantSchema.optional();

/** A step of a case before it is said who took it. */
const caseStepInputSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assigned'), at, to: shortText }).strict(),
  z.object({ type: z.literal('attempted'), at, solved: z.boolean(), remedy: longText.optional() }).strict(),
  z.object({ type: z.literal('explained-again'), at }).strict(),
  z
    .object({
      type: z.literal('guest-told'),
      at,
      apologised: z.boolean().optional(),
      thanked: z.boolean().optional(),
      score: pointsSchema.optional(),
    })
    .strict(),
  z.object({ type: z.literal('owner-told'), at, to: shortText.optional() }).strict(),
  z.object({ type: z.literal('closed'), at }).strict(),
  z.object({ type: z.literal('reopened'), at }).strict(),
]);

/** Of a guest, or of the whole house. */
const listing = {
  guestId: guestId.optional(),
  property: shortText.optional(),
  state: z.enum(['open', 'all']).optional(),
  limit: z.int().min(1).max(200).optional(),
  after: shortText.optional(),
  locale: locale.optional(),
};
const day = { asOf: daySchema.optional(), property: shortText.optional() };
const screenLocale = z.enum(['en', 'zh-CN']);
const members = { after: guestId.optional(), limit: z.int().min(0).max(10_000).optional() };

const filter = z.record(shortText, z.array(z.string().max(200)).min(1).max(1000).readonly());

const choice = { segmentId: shortText.optional(), rule: ruleSchema.optional() };
const oneOfTwo = 'names neither a segment nor a rule, or both';
const isOne = ({ segmentId, rule }: { segmentId?: string; rule?: unknown }): boolean =>
  (segmentId === undefined) !== (rule === undefined);

const measureSchema: z.ZodType<Measure> = z.union([
  z.object({ kind: z.enum(['count', 'share']) }).strict(),
  z.object({ kind: z.enum(['distinct', 'sum', 'mean', 'min', 'max', 'median']), of: shortText }).strict(),
  z.object({ kind: z.literal('quantile'), of: shortText, at: z.number().min(0).max(1) }).strict(),
]) as z.ZodType<Measure>;
const place = { system: shortText, property: shortText.optional(), entity: shortText };
const mark = { ...place, cursor: z.string().max(20_000) };
const errorCode = z.custom<ErrorCode>(
  (code) => typeof code === 'string' && Object.hasOwn(errorTable, code),
  'is not the code of an error',
);

/** The most records that one call takes in. */
export const mostRecords = 10_000;

const report = {
  state: z.enum(['sent', 'delivered', 'failed', 'retry']),
  reason: shortText.optional(),
};

/** The schema of what each use case asks. */
export const inputSchemas = {
  findGuests: z
    .object({
      text: z.string().max(10_000).optional(),
      document: z
        .object({
          number: z.string().min(1).max(60),
          type: shortText.optional(),
          country: shortText.optional(),
        })
        .optional(),
      phone: z.string().min(1).max(60).optional(),
      email: z.string().min(1).max(320).optional(),
      membership: z.string().min(1).max(60).optional(),
      room: z.string().min(1).max(20).optional(),
      property: shortText.optional(),
      day: daySchema.optional(),
      locale: locale.optional(),
      limit: z.int().min(1).max(100).optional(),
    })
    .strict(),
  readGuest: about.strict(),
  briefGuest: z
    .object({
      guestId,
      property: shortText.optional(),
      day: daySchema.optional(),
      freeRooms: z.array(z.string().min(1).max(20)).max(20_000).readonly().optional(),
      knownBy: shortText.optional(),
      locale: locale.optional(),
    })
    .strict(),
  answerCall: z
    .object({
      phone: z.string().min(3).max(60),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      locale: z.enum(['en', 'zh-CN']).optional(),
    })
    .strict(),
  readValue: about
    .extend({
      property: shortText.optional(),
      day: daySchema.optional(),
      weights: z.enum(['equal', 'high-end', 'mass']).optional(),
    })
    .strict(),
  readArchive: about.strict(),
  listContacts: about.extend({ medium: shortText.optional() }).strict(),
  listTimeline: about
    .extend({
      property: shortText.optional(),
      kinds: z.array(z.enum(timelineKinds)).max(timelineKinds.length).readonly().optional(),
      channels: z.array(shortText).max(50).readonly().optional(),
      after: z.string().max(200).regex(placePattern, 'is not a place in a timeline').optional(),
      limit: z.int().min(1).max(200).optional(),
    })
    .strict(),
  listComplaints: z.object(listing).strict(),
  listDuties: z
    .object({
      guestId: guestId.optional(),
      property: shortText.optional(),
      day: daySchema.optional(),
      limit: z.int().min(1).max(200).optional(),
      locale: locale.optional(),
    })
    .strict(),
  listPromises: z.object({ ...listing, day: daySchema.optional() }).strict(),
  listGifts: z
    .object({
      guestId: guestId.optional(),
      property: shortText.optional(),
      limit: z.int().min(1).max(500).optional(),
      after: longText.optional(),
      locale: locale.optional(),
    })
    .strict(),
  readPreferences: about.extend({ property: shortText.optional(), day: daySchema.optional() }).strict(),
  listSuggestions: about.strict(),
  readWish: z.object({ text: z.string().max(2000) }).strict(),
  listChecks: z
    .object({
      property: shortText,
      from: daySchema,
      to: daySchema.optional(),
      state: z.enum(['linked', 'possible', 'open']).optional(),
    })
    .strict(),
  listNames: z
    .object({
      property: shortText,
      day: daySchema.optional(),
      floor: z.int().optional(),
      who: z.enum(['in-house', 'arriving']).optional(),
      locale: z.enum(['en', 'zh-CN']).optional(),
    })
    .strict(),
  listProposals: z
    .object({ limit: z.int().min(1).max(200).optional(), after: shortText.optional() })
    .strict(),
  exportGuest: about.strict(),
  consentOf: about
    .extend({
      channel: z.enum(['email', 'phone', 'sms', 'post', 'messenger']),
      purpose: z.enum(['marketing', 'transactional', 'research', 'third-party', 'profiling']),
      address: shortText.optional(),
      day: daySchema.optional(),
      at: instantSchema.optional(),
    })
    .strict(),

  readLedger: z.object({ ...day, width: z.int().min(1).max(36_500).optional() }).strict(),
  readStructure: z
    .object({
      ...day,
      by: z.enum(['amount', 'contribution', 'visits', 'nights']).optional(),
      shares: z.array(z.number().min(0)).length(4).readonly().optional(),
      limit: z.int().min(0).max(10_000).optional(),
      growthDays: z.int().min(1).max(36_500).optional(),
    })
    .strict(),
  readRfm: z.object({ ...day, classes: z.int().min(2).max(9).optional() }).strict(),
  readLifetimeFit: z.object({ property: shortText.optional() }).strict(),
  readPivot: z
    .object({
      ...day,
      over: z.enum(['guests', 'visits', 'purchases']).optional(),
      by: z.array(shortText).max(20).readonly(),
      measures: z.array(measureSchema).min(1).max(50).readonly(),
      where: filter.optional(),
      totals: z.enum(['none', 'steps', 'all']).optional(),
      most: z.int().min(1).max(1_000_000).optional(),
    })
    .strict(),
  readZones: z
    .object({
      ...day,
      point: z
        .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
        .optional(),
      within: z.number().positive().max(100_000).optional(),
      least: z.int().min(2).max(1_000_000).optional(),
      limit: z.int().min(0).max(1000).optional(),
      locale: screenLocale.optional(),
    })
    .strict(),
  listColumns: z.object({ ...day, limit: z.int().min(0).max(1000).optional() }).strict(),
  listCell: z
    .object({
      ...day,
      ...members,
      over: z.enum(['guests', 'visits', 'purchases']).optional(),
      by: z.array(shortText).max(20).readonly(),
      of: z.array(z.string().max(500)).max(20).readonly(),
      where: filter.optional(),
      locale: screenLocale.optional(),
    })
    .strict(),
  countSegment: z.object({ ...day, rule: ruleSchema, parts: z.boolean().optional() }).strict(),
  findMembers: z
    .object({
      ...day,
      ...members,
      ...choice,
      locale: screenLocale.optional(),
      facts: z.array(shortText).max(40).readonly().optional(),
    })
    .strict()
    .refine(isOne, oneOfTwo),
  explainSegment: about
    .extend({ ...day, ...choice })
    .strict()
    .refine(isOne, oneOfTwo),
  listSegments: nothing.strict(),

  addGuest: z.object({ statement: profileStatementSchema.strict(), channel: shortText.optional() }).strict(),
  stateFact: about.extend({ fact: factStatementSchema }).strict(),
  proposeCorrection: about
    .extend({ correction: correctionSchema, reason: longText.min(1), channel: shortText.optional() })
    .strict(),
  decideProposal: z
    .object({
      proposalId: factId,
      decision: z.enum(['accept', 'decline']),
      text: longText.optional(),
    })
    .strict(),
  addWish: about
    .extend({
      preferences: z.array(preferenceSchema).max(50).readonly(),
      known: z.enum(['stated', 'observed']).optional(),
      text: longText.optional(),
      stay: stayReference.optional(),
      order: z
        .object({ department: departmentSchema, lines: z.array(orderLineSchema).min(1).max(100).readonly() })
        .optional(),
    })
    .strict(),
  changePreferences: about
    .extend({
      changes: z.array(preferenceChangeSchema).min(1).max(50).readonly(),
      seen: instantSchema.optional(),
      channel: shortText.optional(),
      stay: stayReference.optional(),
    })
    .strict(),
  takeReply: z
    .object({
      channel: z.enum(['sms', 'email', 'messenger']),
      from: z.string().min(1).max(320),
      text: z.string().max(10_000),
      guestId: guestId.optional(),
      gatewayId: shortText.optional(),
    })
    .strict(),
  takeContact: z
    .object({
      medium: z.enum(['call', 'web', 'email', 'sms', 'messenger', 'desk', 'post']),
      direction: z.enum(['in', 'out']).optional(),
      kind: z.enum(['consult', 'complaint', 'order']).optional(),
      phone: shortText.optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      email: z.string().min(3).max(320).optional(),
      social: z.object({ network: shortText, handle: shortText }).strict().optional(),
      guestId: guestId.optional(),
      name: shortText.optional(),
      about: shortText.optional(),
      text: longText.optional(),
      department: departmentSchema.optional(),
      eventId: shortText.optional(),
    })
    .strict(),
  writeMessages: z
    .object({
      guests: z.array(guestId).min(1).max(1000).readonly(),
      text: z.string().min(1).max(10_000),
      subject: shortText.optional(),
      purpose: z.enum(['marketing', 'transactional', 'research']),
      channels: z.array(z.enum(writtenChannels)).min(1).max(4).readonly().optional(),
      key: shortText.optional(),
    })
    .strict(),
  reportMessages: z
    .object({
      reports: z
        .array(
          z.union([
            z.object({ ...report, messageId: shortText, gatewayId: shortText.optional() }).strict(),
            z.object({ ...report, channel: z.enum(writtenChannels), gatewayId: shortText }).strict(),
          ]),
        )
        .max(1000)
        .readonly(),
    })
    .strict(),
  listMessages: z
    .object({
      state: z.enum(['waiting', 'sent', 'failed']),
      limit: z.int().min(1).max(1000).optional(),
    })
    .strict(),
  addContact: about
    .extend({
      medium: shortText,
      direction: z.enum(['in', 'out']),
      subject: shortText.optional(),
      text: longText.optional(),
      channel: shortText.optional(),
    })
    .strict(),
  addFeedback: about
    .extend({
      feedbackId: z.string().startsWith('feedback_').max(80).optional(),
      day: daySchema,
      type: z.enum(['complaint', 'score', 'comment', 'praise']),
      about: shortText.optional(),
      text: longText.optional(),
      score: z
        .object({ points: z.number().min(0), of: z.number().positive() })
        .refine(({ points, of }) => points <= of, 'is more than the scale has')
        .optional(),
      state: z.enum(['open', 'in-hand', 'settled']).optional(),
      remedy: longText.optional(),
      room: shortText.optional(),
      department: departmentSchema.optional(),
      stay: stayReference.optional(),
    })
    .strict(),
  fileComplaint: about
    .extend({
      about: shortText,
      text: longText.optional(),
      at,
      touchpoint: shortText.optional(),
      room: shortText.optional(),
      department: departmentSchema.optional(),
      stay: stayReference.optional(),
      assignTo: shortText.optional(),
    })
    .strict(),
  advanceComplaint: z
    .object({
      complaintId: feedbackIdSchema,
      steps: z.array(caseStepInputSchema).min(1).max(20).readonly(),
    })
    .strict(),
  makePromise: about
    .extend({
      what: shortText,
      product: shortText.optional(),
      until: daySchema,
      promised: moneySchema.optional(),
      stay: stayReference.optional(),
      property: shortText.optional(),
      day: daySchema.optional(),
    })
    .strict(),
  settlePromise: z
    .object({
      promiseId: serviceIdSchema,
      outcome: z.enum(['kept', 'broken']),
      paid: moneySchema.optional(),
      at,
    })
    .strict(),
  readOffers: about
    .extend({
      property: shortText.optional(),
      day: daySchema.optional(),
      most: z.int().min(1).max(50).optional(),
    })
    .strict(),
  listTasks: z
    .object({
      department: departmentSchema.optional(),
      property: shortText.optional(),
      day: daySchema.optional(),
      limit: z.int().min(1).max(1000).optional(),
      locale: locale.optional(),
    })
    .strict(),
  reviewDelivered: z
    .object({
      day: daySchema.optional(),
      days: z.int().min(1).max(366).optional(),
      property: shortText.optional(),
    })
    .strict(),
  closeTask: z.object({ taskId: serviceIdSchema, done: longText.min(1) }).strict(),
  takeBack: z.object({ id: z.union([feedbackIdSchema, serviceIdSchema]) }).strict(),
  giveToGuest: about
    .extend({
      what: shortText,
      lever: shortText.optional(),
      cost: moneySchema,
      stay: stayReference.optional(),
      approve: z.boolean().optional(),
      property: shortText.optional(),
    })
    .strict(),
  decideGift: z.object({ giftId: serviceIdSchema, decision: z.enum(['approve', 'decline']) }).strict(),
  recordExpectation: about
    .extend({
      about: shortText,
      level: pointsSchema,
      stay: stayReference.optional(),
      day: daySchema.optional(),
      property: shortText.optional(),
    })
    .strict(),
  setTargets: about
    .extend({
      from: daySchema,
      to: daySchema,
      relationship: z.int().min(0).max(3).optional(),
      benefit: z.number().min(0).max(100).optional(),
      contribution: moneySchema.optional(),
      property: shortText.optional(),
    })
    .strict(),
  recordMoment: about
    .extend({
      what: shortText,
      amount: z.number().optional(),
      startedAt: instantSchema.optional(),
      endedAt: instantSchema.optional(),
      touchpoint: shortText.optional(),
      stay: stayReference.optional(),
      day: daySchema.optional(),
      property: shortText.optional(),
    })
    .strict(),
  thankGuest: z.object({ feedbackId: feedbackIdSchema }).strict(),
  recordScore: about
    .extend({
      scores: z
        .array(
          z
            .object({
              points: z.number().min(0),
              of: z.number().positive(),
              about: shortText.optional(),
              touchpoint: shortText.optional(),
              department: departmentSchema.optional(),
            })
            .strict()
            .refine(({ points, of }) => points <= of, 'is more than the scale has'),
        )
        .max(50)
        .readonly(),
      after: sourceSchema.optional(),
      declined: z.boolean().optional(),
      text: longText.optional(),
      day: daySchema.optional(),
      stay: stayReference.optional(),
      property: shortText.optional(),
    })
    .strict(),
  orderWork: about
    .extend({
      department: departmentSchema,
      text: longText.optional(),
      lines: z.array(orderLineSchema).max(100).readonly().optional(),
      stay: stayReference.optional(),
      due: instantSchema.optional(),
      feedbackId: feedbackIdSchema.optional(),
    })
    .strict(),
  closeWork: z
    .object({
      workId: factId,
      acknowledged: z.array(longText).max(100).readonly(),
      change: longText.optional(),
    })
    .strict(),
  reportViolation: about
    .extend({
      constraint: preferenceSchema,
      day: daySchema,
      department: departmentSchema.optional(),
      work: factId.optional(),
      stay: stayReference.optional(),
      text: longText.optional(),
    })
    .strict(),

  readRecognition: z
    .object({ from: daySchema, to: daySchema.optional(), property: shortText.optional() })
    .strict(),
  listReports: nothing.strict(),
  readReport: z
    .object({
      id: z.string().min(3).max(80),
      day: daySchema.optional(),
      days: z.int().min(1).max(36_500).optional(),
      property: shortText.optional(),
      options: askOptionsSchema.optional(),
      most: z.int().min(1).max(100_000).optional(),
      locale: z.enum(['en', 'zh-CN']).optional(),
    })
    .strict(),
  saveReport: z
    .object({
      id: z.string().min(3).max(80),
      question: bilingual,
      parts: z.array(reportAskSchema).min(1).max(20).readonly(),
      version: z.int().min(0).optional(),
    })
    .strict(),

  previewMerge: z.object(merge).strict(),
  mergeGuests: z.object(merge).strict(),
  unmergeGuests: z.object({ mergeId }).strict(),
  separateGuests: z.object({ guestId, other: guestId }).strict(),
  listMatches: z.object({ limit: z.int().min(1).max(10_000).optional() }).strict(),
  reviewMatches: z
    .object({
      limit: z.int().min(1).max(100).optional(),
      after: z.string().max(300).optional(),
      day: daySchema.optional(),
    })
    .strict(),
  decideMatches: z
    .object({
      decisions: z
        .array(
          z
            .object({
              one: guestId,
              other: guestId,
              decision: z.enum(['same', 'different', 'later', 'open']),
              note: longText.optional(),
              choices,
            })
            .strict(),
        )
        .max(1000)
        .readonly(),
    })
    .strict(),
  listMerges: about.strict(),
  forgetGuest: about.strict(),

  fitLifetime: z
    .object({
      model: z.enum(['bg-nbd', 'pareto-nbd', 'bg-bb']).optional(),
      until: daySchema.optional(),
      property: shortText.optional(),
      unit: z.enum(['day', 'week', 'month', 'year']).optional(),
      holdout: z.number().min(0).max(520).optional(),
      years: z.number().min(0.1).max(30).optional(),
      discountRate: z.number().min(0).max(1).optional(),
      keep: z.boolean().optional(),
    })
    .strict(),

  writeSegment: z.object({ segment: segmentSchema, version: z.int().min(0).optional() }).strict(),
  removeSegment: z.object({ segmentId: shortText }).strict(),
  updateSegments: nothing.strict(),

  startImport: z.object({ name: shortText, key: shortText }).strict(),
  takeIn: z
    .object({
      importId,
      step: z.int().min(1),
      items: z
        .array(z.custom<Incoming>((item) => typeof item === 'object' && item !== null, 'is not an item'))
        .max(mostRecords)
        .readonly(),
      mark: z.object(mark).strict().optional(),
    })
    .strict(),
  finishImport: z.object({ importId }).strict(),
  undoImport: z.object({ importId }).strict(),
  listImports: nothing.strict(),
  listQuarantine: z
    .object({ importId, after: shortText.optional(), limit: z.int().min(1).max(10_000).optional() })
    .strict(),
  keepSync: z
    .object({
      positions: z
        .array(
          z
            .object({
              ...mark,
              state: z.enum(['reading', 'resting', 'failed']),
              readTo: instantSchema.optional(),
              sweptAt: instantSchema.optional(),
              code: errorCode.optional(),
              facts: z
                .record(shortText, z.union([shortText, z.number()]))
                .readonly()
                .optional(),
            })
            .strict(),
        )
        .max(1000)
        .readonly()
        .optional(),
      letters: z
        .array(z.object({ ...place, about: shortText }).strict())
        .max(mostRecords)
        .readonly()
        .optional(),
      outcomes: z
        .array(z.object({ id: shortText, telling: z.int().min(1), code: errorCode.optional() }).strict())
        .max(mostRecords)
        .readonly()
        .optional(),
    })
    .strict(),
  readSync: z
    .object({
      system: shortText.optional(),
      letters: z.int().min(0).max(10_000).optional(),
      of: z.enum(['waiting', 'dead']).optional(),
      after: shortText.optional(),
    })
    .strict(),

  readSettings: nothing.strict(),
  writeSettings: z.object({ settings: houseSettingsSchema, version: z.int().min(0).optional() }).strict(),
  readOutward: nothing.strict(),
  writeOutward: z.object({ outward: outwardSettingsSchema, version: z.int().min(0).optional() }).strict(),
  readAudit: z
    .object({ after: z.int().min(0).optional(), limit: z.int().min(1).max(10_000).optional() })
    .strict(),
  verifyAudit: nothing.strict(),
  listEvents: z
    .object({ after: z.int().min(0).optional(), limit: z.int().min(1).max(10_000).optional() })
    .strict(),
};

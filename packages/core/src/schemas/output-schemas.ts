import * as z from 'zod';
import { writtenChannels } from '../care/choose-channel.ts';
import { choiceFields, comparedFields } from '../guests/choice-fields.ts';
import { scanFormats } from '../recognition/scan/scan.ts';
import { deliveryStates } from '../records/contact-record.ts';
import type { ErrorCode } from '../shared/error-codes.ts';
import { errorTable } from '../shared/error-codes.ts';
import { briefSchema, nameListSchema } from './brief-output-schemas.ts';
import {
  cellSchema,
  columnsSchema,
  countSchema,
  keptSegmentSchema,
  ledgerSchema,
  membersSchema,
  pivotSchema,
  rfmSchema,
  segmentExplanationSchema,
  segmentsSchema,
  segmentsUpdatedSchema,
  structureSchema,
  zonesSchema,
} from './census-output-schemas.ts';
import {
  correctionSchema,
  departmentSchema,
  orderLineSchema,
  profileStatementSchema,
} from './fact-schemas.ts';
import {
  becauseSchema,
  factSchema,
  guestSchema,
  knownPreferenceSchema,
  sourced,
} from './guest-output-schemas.ts';
import {
  factIdSchema,
  feedbackIdSchema,
  guestIdSchema,
  importIdSchema,
  mergeIdSchema,
  serviceIdSchema,
} from './id-schemas.ts';
import { fitAnswerSchema, keptFitSchema } from './lifetime-output-schemas.ts';
import { outwardSettingsSchema } from './outward-schemas.ts';
import { daySchema, preferenceSchema, sourceSchema } from './primitive-schemas.ts';
import {
  chargeRecordSchema,
  consentSchema,
  contactRecordSchema,
  deliverySchema,
  feedbackRecordSchema,
  preferenceRecordSchema,
  profileRecordSchema,
  serviceRecordSchema,
  stayRecordSchema,
} from './record-schemas.ts';
import { reportLineSchema, reportSchema } from './report-schemas.ts';
import {
  caseSchema,
  complaintsSchema,
  dutiesSchema,
  giftSchema,
  giftsSchema,
  offersSchema,
  promiseSchema,
  promisesSchema,
  taskSchema,
  tasksSchema,
} from './service-output-schemas.ts';
import { houseSettingsSchema } from './settings-schemas.ts';
import { archiveSchema, callSchema, listedCheckSchema } from './stay-output-schemas.ts';
import { timelineSchema } from './timeline-output-schemas.ts';
import { valueSchema } from './value-output-schemas.ts';

const text = z.string();
const guests = z.array(guestIdSchema).readonly();
const about = z.object({ guestId: guestIdSchema });

const datesSchema = z.object({ arrival: daySchema, departure: daySchema, property: text });

const hitSchema = z.object({
  guestId: guestIdSchema,
  name: text.optional(),
  ownName: text.optional(),
  latinName: text.optional(),
  because: becauseSchema,
  presence: z.enum(['in-house', 'arriving']).optional(),
  inHouse: z.boolean(),
  room: text.optional(),
  stay: datesSchema.optional(),
  lastStay: datesSchema.optional(),
  stays: z.int(),
  ends: z.object({ phone: text.optional(), document: text.optional() }).optional(),
});

const scanSchema = z.object({ format: z.enum(scanFormats), problems: becauseSchema });

const workSchema = z.object({
  workId: factIdSchema,
  department: departmentSchema,
  lines: z.array(orderLineSchema).readonly(),
  constraints: z.array(z.object({ key: text, preference: preferenceSchema })).readonly(),
});

const mergeCounts = z.object({
  profiles: z.int(),
  stays: z.int(),
  charges: z.int(),
  contacts: z.int(),
  feedback: z.int(),
  services: z.int(),
  facts: z.int(),
});

const mergeSchema = z.object({
  mergeId: mergeIdSchema,
  survivor: guestIdSchema,
  other: guestIdSchema,
  at: text,
  by: text.optional(),
  undoneAt: text.optional(),
  choices: z
    .array(z.object({ field: z.enum(choiceFields), from: z.enum(['survivor', 'other']) }))
    .readonly()
    .optional(),
  note: text.optional(),
});

const fieldsSchema = z
  .array(
    z.object({
      field: z.enum(comparedFields),
      state: z.enum(['agrees', 'similar', 'differs', 'missing']),
      one: z.array(text).readonly(),
      other: z.array(text).readonly(),
      stands: z.enum(['one', 'other']).optional(),
    }),
  )
  .readonly();

const sideSchema = z.object({
  guestId: guestIdSchema,
  guest: guestSchema,
  stays: z.int(),
  lastStay: z.object({ arrival: daySchema, departure: daySchema, property: text }).optional(),
});

const matchSchema = z.object({
  one: sideSchema,
  other: sideSchema,
  weight: z.number(),
  probability: z.number(),
  waterfall: z.array(z.object({ code: text, level: text.optional(), bits: z.number() })).readonly(),
  against: becauseSchema,
  mayMerge: z.boolean(),
  presence: z.enum(['in-house', 'arriving', 'away']),
  gain: z.number(),
  fields: fieldsSchema,
  before: mergeCounts,
  after: mergeCounts,
});

const decision = {
  one: guestIdSchema,
  other: guestIdSchema,
  decision: z.enum(['same', 'different', 'later', 'open']),
};
const decidedSchema = z.discriminatedUnion('outcome', [
  z.object({ ...decision, outcome: z.enum(['done', 'already']), mergeId: mergeIdSchema.optional() }),
  z.object({ ...decision, outcome: z.literal('refused'), code: text }),
]);

const routedSchema = z.object({
  kind: z.enum([
    'profile',
    'stay',
    'charge',
    'contact',
    'feedback',
    'service',
    'fact',
    'merge',
    'apart',
    'choice',
  ]),
  id: text,
  to: guestIdSchema,
  rule: z.enum(['follows-record', 'stays-with-survivor', 'decision-stands', 'taken-back']),
});

const countsSchema = z.object({
  read: z.int(),
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  older: z.int(),
  refused: z.int(),
  forgotten: z.int(),
});

const runSchema = z.object({
  id: importIdSchema,
  name: text,
  state: z.enum(['running', 'finished', 'undoing', 'undone']),
  startedAt: text,
  endedAt: text.optional(),
  by: text,
  counts: countsSchema,
  cursor: text.optional(),
});

const quarantinedSchema = z.object({
  id: text,
  importId: importIdSchema,
  kind: text.optional(),
  sourceId: text.optional(),
  code: text,
  at: text,
  field: text.optional(),
  facts: z
    .record(text, z.union([text, z.number()]))
    .readonly()
    .optional(),
  where: z.object({ line: z.int().optional(), part: text.optional() }).optional(),
  raw: text,
});

const auditEntrySchema = z.object({
  number: z.int(),
  at: text,
  actor: text,
  action: text,
  subject: text.optional(),
  commitment: text,
  outcome: z.enum(['done', 'refused']),
});

const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('records-taken-in'), importId: importIdSchema, guests, changed: z.int() }),
  z.object({ type: z.literal('import-undone'), importId: importIdSchema }),
  z.object({ type: z.literal('guest-changed'), guestId: guestIdSchema }),
  z.object({ type: z.literal('guests-merged'), mergeId: mergeIdSchema, guestId: guestIdSchema }),
  z.object({ type: z.literal('merge-undone'), mergeId: mergeIdSchema, guests }),
  z.object({ type: z.literal('guests-separated'), guests }),
  z.object({ type: z.literal('guest-forgotten'), guestId: guestIdSchema }),
  z.object({ type: z.literal('constraint-violated'), guestId: guestIdSchema }),
  z.object({
    type: z.literal('gift-changed'),
    guestId: guestIdSchema,
    giftId: serviceIdSchema,
    state: z.enum(['given', 'asked', 'declined']),
  }),
  z.object({
    type: z.literal('task-changed'),
    taskId: serviceIdSchema,
    state: z.enum(['open', 'done']),
    guestId: guestIdSchema.optional(),
  }),
  z.object({
    type: z.literal('proposal-changed'),
    guestId: guestIdSchema,
    proposalId: factIdSchema,
    state: z.enum(['open', 'accepted', 'declined']),
  }),
  z.object({
    type: z.literal('complaint-changed'),
    guestId: guestIdSchema,
    complaintId: feedbackIdSchema,
    state: z.enum(['received', 'assigned', 'solved', 'closed']),
  }),
  z.object({
    type: z.literal('promise-changed'),
    guestId: guestIdSchema,
    promiseId: serviceIdSchema,
    outcome: z.enum(['open', 'kept', 'broken']),
  }),
  z.object({
    type: z.enum(['segment-entered', 'segment-left']),
    segmentId: text,
    guestId: guestIdSchema,
  }),
  z.object({ type: z.literal('playbook-due'), segmentId: text, guestId: guestIdSchema, action: text }),
  z.object({ type: z.literal('segments-updated'), changes: z.int() }),
  z.object({ type: z.literal('settings-changed'), name: text }),
]);

const syncPlace = { system: text, property: text.optional(), entity: text };
const syncCode = z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]);
const passedChannels = z
  .array(z.object({ channel: z.enum(writtenChannels), reason: z.enum(['no-address', 'no-consent']) }))
  .readonly();
const outwardAnswer = z.object({ version: z.int(), outward: outwardSettingsSchema });
const settingsAnswer = z.object({ version: z.int(), settings: houseSettingsSchema });
const contacts = z.array(contactRecordSchema).readonly();

/** The schema of what each use case answers: for the HTTP host, its client and the OpenAPI document. */
export const outputSchemas = {
  findGuests: z.object({
    state: z.enum(['known', 'new']),
    hits: z.array(hitSchema).readonly(),
    prefill: profileStatementSchema.optional(),
    scan: scanSchema.optional(),
  }),
  readGuest: z.object({
    guest: guestSchema,
    preferences: z.array(knownPreferenceSchema).readonly().optional(),
    stays: z.array(stayRecordSchema).readonly().optional(),
    charges: z.array(chargeRecordSchema).readonly().optional(),
    feedback: z.array(feedbackRecordSchema).readonly().optional(),
  }),
  briefGuest: briefSchema,
  answerCall: callSchema,
  readValue: valueSchema,
  readArchive: archiveSchema,
  listContacts: contacts,
  listTimeline: timelineSchema,
  listComplaints: complaintsSchema,
  listDuties: dutiesSchema,
  listPromises: promisesSchema,
  listGifts: giftsSchema,
  listTasks: tasksSchema,
  readOffers: offersSchema,
  readPreferences: z.object({
    guestId: guestIdSchema,
    asOf: daySchema,
    seen: text,
    known: z.array(knownPreferenceSchema).readonly(),
    uncoded: z.array(sourced(preferenceRecordSchema)).readonly(),
  }),
  listSuggestions: z
    .array(
      z.object({
        key: text,
        preference: preferenceSchema,
        understood: z.number(),
        evidence: z
          .array(
            z.object({
              text,
              words: text,
              source: sourceSchema.optional(),
              at: text.optional(),
              confidential: z.boolean().optional(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  readWish: z.object({
    wishes: z.array(z.object({ preference: preferenceSchema, words: text })).readonly(),
    unread: z.array(text).readonly(),
  }),
  listChecks: z.array(listedCheckSchema).readonly(),
  listNames: nameListSchema,
  listProposals: z.object({
    proposals: z
      .array(
        z.object({
          proposalId: factIdSchema,
          guestId: guestIdSchema,
          correction: correctionSchema,
          reason: text,
          by: text,
          at: text,
        }),
      )
      .readonly(),
    next: text.optional(),
  }),
  exportGuest: z.object({
    guestId: guestIdSchema,
    guest: guestSchema,
    profiles: z.array(profileRecordSchema).readonly(),
    facts: z.array(factSchema).readonly(),
    stays: z.array(stayRecordSchema).readonly(),
    charges: z.array(chargeRecordSchema).readonly(),
    contacts,
    feedback: z.array(feedbackRecordSchema).readonly(),
    services: z.array(serviceRecordSchema).readonly(),
    links: z
      .array(
        z.object({
          one: text,
          other: text,
          by: text,
          at: text,
          undoneAt: text.optional(),
          because: becauseSchema,
        }),
      )
      .readonly(),
    audit: z.array(auditEntrySchema).readonly(),
  }),
  consentOf: z.discriminatedUnion('state', [
    z.object({
      state: z.enum(['granted', 'denied']),
      because: sourced(consentSchema),
      mayContact: z.boolean(),
    }),
    z.object({ state: z.literal('unknown'), mayContact: z.boolean() }),
  ]),

  readLedger: ledgerSchema,
  readStructure: structureSchema,
  readRfm: rfmSchema,
  readLifetimeFit: z.object({ fit: keptFitSchema.optional() }),
  readPivot: pivotSchema,
  readZones: zonesSchema,
  listColumns: columnsSchema,
  listCell: cellSchema,
  countSegment: countSchema,
  findMembers: membersSchema,
  explainSegment: segmentExplanationSchema,
  listSegments: segmentsSchema,

  addGuest: about,
  stateFact: z.object({ factId: factIdSchema, guestId: guestIdSchema }),
  proposeCorrection: z.object({ proposalId: factIdSchema, guestId: guestIdSchema }),
  decideProposal: z.object({
    proposalId: factIdSchema,
    guestId: guestIdSchema,
    decision: z.enum(['accept', 'decline']),
    factId: factIdSchema.optional(),
  }),
  addWish: z.object({ facts: z.array(factIdSchema).readonly(), work: workSchema.optional() }),
  changePreferences: z.object({ facts: z.array(factIdSchema).readonly() }),
  takeReply: z.object({
    guestId: guestIdSchema.optional(),
    answers: text.optional(),
    consents: guests,
    said: z.enum(['out', 'in', 'other']),
  }),
  takeContact: z.object({
    guestId: guestIdSchema,
    contactId: text,
    isNew: z.boolean(),
    isKnown: z.literal(true).optional(),
    complaintId: feedbackIdSchema.optional(),
    workId: factIdSchema.optional(),
    ask: z.array(z.enum(['name', 'phone', 'email'])).readonly(),
  }),
  writeMessages: z.object({
    messages: z
      .array(
        z.union([
          z.object({
            guestId: guestIdSchema,
            passed: passedChannels,
            state: z.enum(deliveryStates),
            messageId: text,
            channel: z.enum(writtenChannels),
            isKnown: z.literal(true).optional(),
          }),
          z.object({
            guestId: guestIdSchema,
            passed: passedChannels,
            state: z.literal('refused'),
            reason: z.enum(['no-channel', 'not-found']),
          }),
        ]),
      )
      .readonly(),
  }),
  reportMessages: z.object({ changed: z.int(), unknown: z.int() }),
  listMessages: z
    .array(
      z.object({
        messageId: text,
        guestId: guestIdSchema,
        channel: text,
        delivery: deliverySchema,
        writtenAt: text,
        subject: text.optional(),
        text: text.optional(),
        to: text.optional(),
        stopped: z.enum(['no-address', 'no-consent']).optional(),
      }),
    )
    .readonly(),
  addContact: z.object({ contactId: text }),
  addFeedback: z.object({ feedbackId: feedbackIdSchema }),
  fileComplaint: caseSchema,
  advanceComplaint: caseSchema,
  makePromise: promiseSchema,
  settlePromise: promiseSchema,
  takeBack: z.object({
    id: z.union([feedbackIdSchema, serviceIdSchema]),
    guestId: guestIdSchema,
    isLeft: z.boolean(),
  }),
  giveToGuest: giftSchema,
  decideGift: giftSchema,
  reviewDelivered: z.object({ asOf: daySchema, opened: z.array(taskSchema).readonly() }),
  closeTask: taskSchema,
  recordExpectation: z.object({ serviceId: serviceIdSchema }),
  setTargets: z.object({ serviceId: serviceIdSchema }),
  recordMoment: z.object({ serviceId: serviceIdSchema }),
  thankGuest: z.object({ feedbackId: feedbackIdSchema, guestId: guestIdSchema }),
  recordScore: z.object({ feedbackIds: z.array(feedbackIdSchema).readonly() }),
  orderWork: workSchema,
  closeWork: z.object({ factId: factIdSchema }),
  reportViolation: z.object({ factId: factIdSchema, complaintId: feedbackIdSchema }),

  readRecognition: z.object({
    from: daySchema,
    to: daySchema,
    property: text.optional(),
    arrivals: z.int(),
    known: z.int(),
    recognised: z.int(),
    share: z.number().optional(),
    missed: z.array(z.object({ guestId: guestIdSchema, day: daySchema })).readonly(),
  }),
  listReports: z.array(reportLineSchema).readonly(),
  readReport: reportSchema,
  saveReport: z.object({ id: text, version: z.int() }),

  previewMerge: z.object({
    merged: guestSchema,
    before: mergeCounts,
    after: mergeCounts,
    fields: fieldsSchema,
  }),
  mergeGuests: mergeSchema,
  unmergeGuests: z.object({ mergeId: mergeIdSchema, guests, routed: z.array(routedSchema).readonly() }),
  separateGuests: z.object({ guests }),
  listMatches: z
    .array(z.object({ one: guestIdSchema, other: guestIdSchema, weight: z.number(), because: becauseSchema }))
    .readonly(),
  reviewMatches: z.object({
    matches: z.array(matchSchema).readonly(),
    open: z.int().optional(),
    next: text.optional(),
  }),
  decideMatches: z.object({ decided: z.array(decidedSchema).readonly() }),
  listMerges: z.array(mergeSchema).readonly(),
  forgetGuest: z.object({ guestId: guestIdSchema, profiles: z.int(), anonymised: z.int() }),

  fitLifetime: fitAnswerSchema,

  writeSegment: keptSegmentSchema,
  removeSegment: z.object({ segmentId: text }),
  updateSegments: segmentsUpdatedSchema,

  startImport: runSchema,
  takeIn: z.object({ counts: countsSchema, guests }),
  finishImport: runSchema,
  undoImport: z.object({
    importId: importIdSchema,
    removed: z.int(),
    restored: z.int(),
    remaining: z.int(),
  }),
  listImports: z.array(runSchema).readonly(),
  listQuarantine: z.array(quarantinedSchema).readonly(),
  keepSync: z.object({ letters: z.int() }),
  readSync: z.object({
    positions: z
      .array(
        z.object({
          ...syncPlace,
          cursor: text,
          state: z.enum(['reading', 'resting', 'failed']),
          at: text,
          readTo: text.optional(),
          sweptAt: text.optional(),
          code: syncCode.optional(),
          facts: z
            .record(text, z.union([text, z.number()]))
            .readonly()
            .optional(),
          counts: countsSchema,
        }),
      )
      .readonly(),
    waiting: z.int(),
    dead: z.int(),
    letters: z
      .array(
        z.object({
          ...syncPlace,
          about: text,
          id: text,
          telling: z.int(),
          firstAt: text,
          attempts: z.int(),
          code: syncCode.optional(),
        }),
      )
      .readonly(),
  }),

  readSettings: settingsAnswer,
  writeSettings: settingsAnswer,
  readOutward: outwardAnswer,
  writeOutward: outwardAnswer,
  readAudit: z.array(auditEntrySchema).readonly(),
  verifyAudit: z.discriminatedUnion('intact', [
    z.object({ intact: z.literal(true), lines: z.int(), head: text.optional() }),
    z.object({ intact: z.literal(false), lines: z.int(), brokenAt: z.int() }),
  ]),
  listEvents: z.array(z.object({ number: z.int(), at: text, event: eventSchema })).readonly(),
};

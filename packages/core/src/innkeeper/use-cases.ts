import { parseWish } from '../preferences/parse-wish.ts';
import { listCell } from './census/cell-use-cases.ts';
import { readLedger, readPivot, readRfm, readStructure } from './census/census-use-cases.ts';
import { listColumns } from './census/column-use-cases.ts';
import {
  countSegment,
  explainSegment,
  findMembers,
  listSegments,
  removeSegment,
  writeSegment,
} from './census/segment-use-cases.ts';
import { updateSegments } from './census/update-segments.ts';
import { listChecks } from './checks/list-checks.ts';
import { answerCall } from './contacts/call-use-cases.ts';
import { listMessages, reportMessages, writeMessages } from './contacts/message-use-cases.ts';
import { recordExpectation, recordMoment } from './contacts/moment-use-cases.ts';
import { takeContact } from './contacts/take-contact.ts';
import { takeReply } from './contacts/take-reply.ts';
import { advanceComplaint, fileComplaint, listComplaints } from './duties/complaint-use-cases.ts';
import { listDuties } from './duties/duty-use-cases.ts';
import { decideGift, giveToGuest, listGifts } from './duties/gift-use-cases.ts';
import { listPromises, makePromise, settlePromise } from './duties/promise-use-cases.ts';
import { closeTask, listTasks, reviewDelivered } from './duties/task-use-cases.ts';
import { closeWork, orderWork, reportViolation } from './duties/work-use-cases.ts';
import { findGuests } from './finder/find-guests.ts';
import { readArchive } from './guests/archive-use-cases.ts';
import { briefGuest, listNames } from './guests/brief-use-cases.ts';
import { changePreferences } from './guests/change-preferences.ts';
import { addContact, addFeedback, addGuest, addWish, stateFact } from './guests/fact-use-cases.ts';
import { forgetGuest } from './guests/forget-use-cases.ts';
import { readPreferences } from './guests/preference-use-cases.ts';
import { decideProposal, listProposals, proposeCorrection } from './guests/proposal-use-cases.ts';
import { consentOf, exportGuest, listContacts, readGuest } from './guests/read-use-cases.ts';
import { readRecognition } from './guests/recognition-use-cases.ts';
import { thankGuest } from './guests/remark-use-cases.ts';
import { listSuggestions } from './guests/suggestion-use-cases.ts';
import { listTimeline } from './guests/timeline-use-cases.ts';
import { checkAudit, entryOf } from './house/audit.ts';
import type { ReadCall, WriteCall } from './house/call.ts';
import { eventsAfter } from './house/outbox.ts';
import {
  propertyTable,
  readOutward,
  readSettings,
  writeOutward,
  writeSettings,
} from './house/settings-use-cases.ts';
import { fitLifetime, readLifetimeFit } from './lifetime/fit-use-cases.ts';
import { decideMatches } from './matches/decide-matches.ts';
import { listMatches } from './matches/list-matches.ts';
import { listMerges, mergeGuests, previewMerge } from './matches/merge-use-cases.ts';
import { reviewMatches } from './matches/review-matches.ts';
import { separateGuests } from './matches/separate-guests.ts';
import { unmergeGuests } from './matches/unmerge-guests.ts';
import type { InputOf, OutputOf } from './operation-types.ts';
import type { OperationName, operations } from './operations.ts';
import {
  finishImport,
  listImports,
  listQuarantine,
  startImport,
  undoImport,
} from './take-in/import-use-cases.ts';
import { keepSync, readSync } from './take-in/sync-use-cases.ts';
import { takeBack } from './take-in/take-back.ts';
import { takeIn } from './take-in/take-in.ts';
import { recordScore } from './value/score-use-cases.ts';
import { setTargets } from './value/target-use-cases.ts';
import { readValue } from './value/value-use-cases.ts';

type CallOf<Name extends OperationName> = (typeof operations)[Name]['effect'] extends 'read'
  ? ReadCall
  : WriteCall;

/** What each line of the operations table does. */
export const useCases: {
  readonly [Name in OperationName]: (call: CallOf<Name>, input: InputOf<Name>) => Promise<OutputOf<Name>>;
} = {
  findGuests,
  readGuest,
  briefGuest,
  answerCall,
  readValue,
  readArchive,
  listContacts,
  listTimeline,
  listComplaints,
  listDuties,
  listPromises,
  listGifts,
  listTasks,
  readOffers: async (call, input) => (await offers()).readOffers(call, input),
  readPreferences,
  listSuggestions,
  readWish: async (_call, { text }) => parseWish(text),
  listNames,
  listChecks,
  listProposals,
  exportGuest,
  consentOf,
  readLedger,
  readStructure,
  readRfm,
  readLifetimeFit,
  readPivot,
  readZones: async (call, input) => (await zones()).readZones(call, input),
  listColumns,
  listCell,
  countSegment,
  findMembers,
  explainSegment,
  listSegments,
  addGuest,
  stateFact,
  proposeCorrection,
  decideProposal,
  addWish,
  changePreferences,
  addContact,
  takeReply,
  takeContact,
  writeMessages,
  reportMessages,
  listMessages,
  addFeedback,
  fileComplaint,
  advanceComplaint,
  makePromise,
  settlePromise,
  takeBack,
  giveToGuest,
  decideGift,
  recordExpectation,
  setTargets,
  recordMoment,
  thankGuest,
  recordScore,
  orderWork,
  closeWork,
  reportViolation,
  reviewDelivered,
  closeTask,
  readRecognition,
  // Loaded when they are asked for: most of what a page does is no report. What comes so must not write: a bundler that splits
  // code would load all schemas into every page with it.
  listReports: async (call) => (await reports()).listReports(call),
  readReport: async (call, input) => (await reports()).readReport(call, input),
  saveReport: async (call, input) => (await reports()).saveReport(call, input),
  previewMerge,
  mergeGuests,
  unmergeGuests,
  separateGuests,
  listMatches,
  reviewMatches,
  decideMatches,
  listMerges,
  forgetGuest,
  fitLifetime,

  writeSegment,
  removeSegment,
  updateSegments,
  startImport,
  takeIn: async (call, input) => takeIn(call, input, propertyTable(call.rows)),
  finishImport,
  undoImport,
  listImports,
  listQuarantine,
  keepSync,
  readSync,
  readSettings,
  writeSettings,
  readOutward,
  writeOutward,
  readAudit: async ({ rows }, { after = 0, limit = 1000 }) =>
    (await rows.page('audit', { limit, after: { number: after } })).map(entryOf),
  verifyAudit: ({ rows }) => checkAudit(rows),
  listEvents: ({ rows }, { after = 0, limit = 1000 }) => eventsAfter(rows, after, limit),
};

function reports(): Promise<typeof import('./reports/report-use-cases.ts')> {
  return import('./reports/report-use-cases.ts');
}

function zones(): Promise<typeof import('./reports/zone-use-cases.ts')> {
  return import('./reports/zone-use-cases.ts');
}

function offers(): Promise<typeof import('./value/offer-use-cases.ts')> {
  return import('./value/offer-use-cases.ts');
}

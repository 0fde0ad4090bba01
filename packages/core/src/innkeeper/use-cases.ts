import { parseWish } from '../preferences/parse-wish.ts';
import { readArchive } from './archive-use-cases.ts';
import { checkAudit, entryOf } from './audit.ts';
import { briefGuest, listNames } from './brief-use-cases.ts';
import type { ReadCall, WriteCall } from './call.ts';
import { answerCall } from './call-use-cases.ts';
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
import { changePreferences } from './change-preferences.ts';
import { listChecks } from './checks/list-checks.ts';
import { advanceComplaint, fileComplaint, listComplaints } from './complaint-use-cases.ts';
import { listDuties } from './duty-use-cases.ts';
import { addContact, addFeedback, addGuest, addWish, stateFact } from './fact-use-cases.ts';
import { findGuests } from './find-guests.ts';
import { forgetGuest } from './forget-use-cases.ts';
import { decideGift, giveToGuest, listGifts } from './gift-use-cases.ts';
import { finishImport, listImports, listQuarantine, startImport, undoImport } from './import-use-cases.ts';
import { fitLifetime, readLifetimeFit } from './lifetime/fit-use-cases.ts';
import { decideMatches } from './matches/decide-matches.ts';
import { listMatches } from './matches/list-matches.ts';
import { reviewMatches } from './matches/review-matches.ts';
import { separateGuests } from './matches/separate-guests.ts';
import { unmergeGuests } from './matches/unmerge-guests.ts';
import { listMerges, mergeGuests, previewMerge } from './merge-use-cases.ts';
import { listMessages, reportMessages, writeMessages } from './message-use-cases.ts';
import { recordExpectation, recordMoment } from './moment-use-cases.ts';
import type { InputOf, OutputOf } from './operation-types.ts';
import type { OperationName, operations } from './operations.ts';
import { eventsAfter } from './outbox.ts';
import { readPreferences } from './preference-use-cases.ts';
import { listPromises, makePromise, settlePromise } from './promise-use-cases.ts';
import { decideProposal, listProposals, proposeCorrection } from './proposal-use-cases.ts';
import { consentOf, exportGuest, listContacts, readGuest } from './read-use-cases.ts';
import { readRecognition } from './recognition-use-cases.ts';
import { thankGuest } from './remark-use-cases.ts';
import { recordScore } from './score-use-cases.ts';
import {
  propertyTable,
  readOutward,
  readSettings,
  writeOutward,
  writeSettings,
} from './settings-use-cases.ts';
import { listSuggestions } from './suggestion-use-cases.ts';
import { keepSync, readSync } from './sync-use-cases.ts';
import { takeBack } from './take-back.ts';
import { takeContact } from './take-contact.ts';
import { takeIn } from './take-in.ts';
import { takeReply } from './take-reply.ts';
import { setTargets } from './target-use-cases.ts';
import { closeTask, listTasks, reviewDelivered } from './task-use-cases.ts';
import { listTimeline } from './timeline-use-cases.ts';
import { readValue } from './value-use-cases.ts';
import { closeWork, orderWork, reportViolation } from './work-use-cases.ts';

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

function offers(): Promise<typeof import('./offer-use-cases.ts')> {
  return import('./offer-use-cases.ts');
}

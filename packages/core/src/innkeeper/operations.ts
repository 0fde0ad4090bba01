/** A right that a role may have. */
export type Permission =
  | 'guests.find'
  | 'guests.read'
  | 'guests.brief'
  | 'guests.write'
  | 'guests.merge'
  | 'guests.export'
  | 'guests.forget'
  | 'work.order'
  | 'imports.run'
  | 'imports.read'
  | 'settings.read'
  | 'settings.write'
  | 'audit.read'
  /** To be told what happens, by ids: see `watch` of the API. */
  | 'events.watch'
  /** To count guests: ledger, structure, pivot, who is in a segment. */
  | 'census.read'
  | 'segments.write'
  | 'reports.read'
  | 'reports.write'
  /** To give more to a guest than his budget allows. */
  | 'gifts.approve'
  /** To take back what somebody else wrote down by mistake. */
  | 'notes.undo';

/** One use case of the house, as plain data: the API, the HTTP host, its client and the reference come from here. */
export interface OperationLine {
  readonly effect: 'read' | 'write';
  readonly method: 'GET' | 'POST';
  /** No personal data is ever part of a path. */
  readonly path: string;
  readonly permission: Permission;
  /** Whether every call stands in the audit: all writes, and reads that show documents or contact points. */
  readonly audited: boolean;
  /** Whether it asks the census: a read then takes its moments one by one, and a write finds the columns read. */
  readonly census?: true;
}

/** Every use case once. Input and output schemas of the same names stand in `schemas/operation-schemas.ts`. */
export const operations = {
  findGuests: read('/guests/find', 'guests.find'),
  readGuest: read('/guests/read', 'guests.read', true),
  briefGuest: read('/guests/brief', 'guests.brief', true),
  answerCall: read('/calls/answer', 'guests.find', true),
  readValue: read('/guests/value', 'guests.read'),
  readArchive: read('/guests/archive', 'guests.read'),
  listContacts: read('/guests/contacts', 'guests.read'),
  listMessages: read('/messages/list', 'guests.write', true),
  listTimeline: read('/guests/timeline', 'guests.read'),
  listComplaints: read('/guests/complaints', 'guests.read'),
  listDuties: read('/duties', 'guests.read'),
  listPromises: read('/guests/promises', 'guests.read'),
  listGifts: read('/guests/gifts', 'guests.read'),
  listTasks: read('/tasks', 'work.order'),
  readOffers: { ...read('/guests/offers', 'guests.read'), census: true },
  readPreferences: read('/guests/preferences', 'guests.brief'),
  listSuggestions: read('/guests/suggestions', 'guests.brief'),
  readWish: read('/wishes/read', 'guests.brief'),
  listNames: read('/stays/names', 'guests.brief'),
  listChecks: read('/checks/list', 'guests.read'),
  listProposals: read('/guests/corrections/list', 'guests.write', true),
  exportGuest: read('/guests/export', 'guests.export', true),
  consentOf: read('/guests/consent', 'guests.read'),

  readLedger: { ...read('/census/ledger', 'census.read'), census: true },
  readStructure: { ...read('/census/structure', 'census.read'), census: true },
  readRfm: { ...read('/census/rfm', 'census.read'), census: true },
  readLifetimeFit: read('/census/lifetime', 'census.read'),
  readPivot: { ...read('/census/pivot', 'census.read'), census: true },
  readZones: { ...read('/census/zones', 'census.read', true), census: true },
  listColumns: { ...read('/census/columns', 'census.read'), census: true },
  listCell: { ...read('/census/cell', 'census.read', true), census: true },
  countSegment: { ...read('/segments/count', 'census.read'), census: true },
  findMembers: { ...read('/segments/members', 'census.read', true), census: true },
  explainSegment: { ...read('/segments/explain', 'census.read', true), census: true },
  listSegments: read('/segments/list', 'census.read'),

  addGuest: write('/guests/add', 'guests.write'),
  stateFact: write('/guests/facts/state', 'guests.write'),
  proposeCorrection: write('/guests/corrections/propose', 'guests.brief'),
  decideProposal: write('/guests/corrections/decide', 'guests.write'),
  addWish: write('/guests/wishes/add', 'guests.write'),
  changePreferences: write('/guests/preferences/change', 'guests.write'),
  addContact: write('/guests/contacts/add', 'guests.write'),
  takeReply: write('/replies/take', 'guests.write'),
  takeContact: write('/contacts/take', 'guests.write'),
  writeMessages: write('/messages/write', 'guests.write'),
  reportMessages: write('/messages/report', 'guests.write'),
  addFeedback: write('/guests/feedback/add', 'guests.write'),
  fileComplaint: write('/guests/complaints/file', 'guests.write'),
  advanceComplaint: write('/guests/complaints/advance', 'guests.write'),
  makePromise: write('/guests/promises/make', 'guests.write'),
  settlePromise: write('/guests/promises/settle', 'guests.write'),
  takeBack: write('/guests/take-back', 'guests.write'),
  giveToGuest: write('/guests/gifts/give', 'guests.write'),
  decideGift: write('/guests/gifts/decide', 'gifts.approve'),
  recordExpectation: write('/guests/expectations/record', 'guests.write'),
  setTargets: write('/guests/targets/set', 'guests.write'),
  recordMoment: write('/guests/moments/record', 'guests.write'),
  thankGuest: write('/guests/feedback/thank', 'guests.write'),
  recordScore: write('/guests/scores/record', 'guests.write'),
  orderWork: write('/work/order', 'work.order'),
  closeWork: write('/work/close', 'work.order'),
  reportViolation: write('/work/violation', 'work.order'),
  reviewDelivered: write('/tasks/review', 'reports.write'),
  closeTask: write('/tasks/close', 'work.order'),

  readRecognition: { ...read('/reports/recognition', 'reports.read'), census: true },
  listReports: read('/reports/list', 'reports.read'),
  readReport: { ...read('/reports/read', 'reports.read', true), census: true },
  saveReport: write('/reports/save', 'reports.write'),

  previewMerge: read('/guests/merge/preview', 'guests.merge', true),
  mergeGuests: write('/guests/merge', 'guests.merge'),
  unmergeGuests: write('/guests/unmerge', 'guests.merge'),
  separateGuests: write('/guests/separate', 'guests.merge'),
  listMatches: read('/guests/matches', 'guests.merge'),
  reviewMatches: read('/guests/matches/review', 'guests.merge', true),
  decideMatches: write('/guests/matches/decide', 'guests.merge'),
  listMerges: read('/guests/merges', 'guests.merge'),
  forgetGuest: write('/guests/forget', 'guests.forget'),

  fitLifetime: { ...write('/census/lifetime/fit', 'reports.write'), census: true },

  writeSegment: { ...write('/segments/write', 'segments.write'), census: true },
  removeSegment: write('/segments/remove', 'segments.write'),
  updateSegments: { ...write('/segments/update', 'segments.write'), census: true },

  startImport: write('/imports/start', 'imports.run'),
  takeIn: write('/imports/take-in', 'imports.run'),
  finishImport: write('/imports/finish', 'imports.run'),
  undoImport: write('/imports/undo', 'imports.run'),
  listImports: read('/imports/list', 'imports.read'),
  listQuarantine: read('/imports/quarantine', 'imports.read', true),
  keepSync: write('/sync/keep', 'imports.run'),
  readSync: read('/sync/read', 'imports.read'),

  readSettings: read('/settings/read', 'settings.read'),
  writeSettings: write('/settings/write', 'settings.write'),
  readOutward: read('/outward/read', 'settings.write'),
  writeOutward: write('/outward/write', 'settings.write'),
  readAudit: read('/audit/read', 'audit.read'),
  verifyAudit: read('/audit/verify', 'audit.read'),
  listEvents: read('/events/list', 'imports.read'),
} as const satisfies Record<string, OperationLine>;

/** The name of a use case. */
export type OperationName = keyof typeof operations;

function read<Path extends string>(
  path: Path,
  permission: Permission,
  audited = false,
): OperationLine & { readonly effect: 'read'; readonly path: Path } {
  return { effect: 'read', method: 'POST', path, permission, audited };
}

function write<Path extends string>(
  path: Path,
  permission: Permission,
): OperationLine & { readonly effect: 'write'; readonly path: Path } {
  return { effect: 'write', method: 'POST', path, permission, audited: true };
}

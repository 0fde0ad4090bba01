import type { Ledger } from '../census/ledger/ledger.ts';
import type { RfmTable } from '../census/rfm/rfm-table.ts';
import type { ConsentAnswer, ConsentQuestion } from '../guests/consent-at.ts';
import type { ProfileStatement } from '../guests/fact.ts';
import type { StructureAnswer, StructureQuestion } from '../ports/population.ts';
import type { WishReading } from '../preferences/parse-wish.ts';
import type { WishSuggestion } from '../preferences/suggest-wishes.ts';
import type { NameListFloor } from '../recognition/name-list.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { Report } from '../reports/report.ts';
import type { Segment } from '../segments/segment.ts';
import type { FactId, FeedbackId, GuestId, ImportId, MergeId, ServiceId } from '../shared/id.ts';
import type { OutwardSettings } from '../stays/outward-settings.ts';
import type { HouseSettings } from '../stays/property.ts';
import type { CellAnswer, CellInput } from './census/cell-use-cases.ts';
import type { CensusAnswer, CensusInput, PivotAnswer, PivotInput } from './census/census-use-cases.ts';
import type { ColumnsAnswer, ColumnsInput } from './census/column-use-cases.ts';
import type { KeptSegment } from './census/segment-rows.ts';
import type {
  CountAnswer,
  CountInput,
  MembersAnswer,
  MembersInput,
  SegmentChoice,
  SegmentExplanation,
  SegmentLine,
} from './census/segment-use-cases.ts';
import type { SegmentsUpdated } from './census/update-segments.ts';
import type { ChecksInput, ListedCheck } from './checks/list-checks.ts';
import type { CallAnswer, CallInput } from './contacts/call-use-cases.ts';
import type {
  MessageOnItsWay,
  MessageReport,
  MessagesInput,
  MessagesQuestion,
  MessageWritten,
} from './contacts/message-use-cases.ts';
import type { ExpectationInput, MomentInput } from './contacts/moment-use-cases.ts';
import type { TouchInput, TouchTaken } from './contacts/take-contact.ts';
import type { ReplyInput, ReplyTaken } from './contacts/take-reply.ts';
import type { ComplaintCase } from './duties/complaint-case.ts';
import type {
  CaseStepInput,
  ComplaintInput,
  ComplaintList,
  ComplaintsInput,
} from './duties/complaint-use-cases.ts';
import type { DutiesInput, DutyList } from './duties/duty-use-cases.ts';
import type { GiftDecision, GiftEntry, GiftInput, GiftList, GiftsInput } from './duties/gift-use-cases.ts';
import type {
  PromiseEntry,
  PromiseInput,
  PromiseList,
  PromiseOutcome,
  PromisesInput,
} from './duties/promise-use-cases.ts';
import type {
  Reviewed,
  TaskDone,
  TaskEntry,
  TaskList,
  TasksInput,
  ValueReviewInput,
} from './duties/task-use-cases.ts';
import type { ViolationInput, WorkDone, WorkInput, WorkOrder } from './duties/work-use-cases.ts';
import type { FindInput, FindOutput } from './finder/find-types.ts';
import type { ArchiveEntry } from './guests/archive-use-cases.ts';
import type { BriefAnswer, BriefInput, NamesInput } from './guests/brief-use-cases.ts';
import type { PreferenceChangesInput, PreferencesChanged } from './guests/change-preferences.ts';
import type {
  ContactInput,
  FactStatement,
  FeedbackInput,
  StatedFact,
  Wished,
  WishInput,
} from './guests/fact-use-cases.ts';
import type { Forgetting } from './guests/forget-use-cases.ts';
import type { PreferencesAnswer, PreferencesInput } from './guests/preference-use-cases.ts';
import type {
  ProposalDecided,
  ProposalDecision,
  ProposalInput,
  ProposalList,
  ProposalsInput,
  Proposed,
} from './guests/proposal-use-cases.ts';
import type { GuestExport, GuestFile } from './guests/read-use-cases.ts';
import type { RecognitionAnswer, RecognitionInput } from './guests/recognition-use-cases.ts';
import type { ThanksInput } from './guests/remark-use-cases.ts';
import type { TimelineInput, TimelinePage } from './guests/timeline-use-cases.ts';
import type { AuditCheck, AuditEntry } from './house/audit.ts';
import type { KeptEvent } from './house/house-event.ts';
import type { OutwardAnswer, SettingsAnswer } from './house/settings-use-cases.ts';
import type { WatchOptions } from './house/watch.ts';
import type { FitAnswer, FitInput } from './lifetime/fit-use-cases.ts';
import type { KeptFit } from './lifetime/kept-fit.ts';
import type { DecidedMatches, MatchDecision } from './matches/decide-matches.ts';
import type { PossibleMatch } from './matches/list-matches.ts';
import type { MergeInput, MergePreview, MergeRecord } from './matches/merge-use-cases.ts';
import type { MatchReview, ReviewInput } from './matches/review-matches.ts';
import type { SeparateInput } from './matches/separate-guests.ts';
import type { Unmerged } from './matches/unmerge-guests.ts';
import type { OperationName } from './operations.ts';
import type { ReportInput, ReportLine, SaveReportInput } from './reports/report-use-cases.ts';
import type { ZonesAnswer, ZonesInput } from './reports/zone-use-cases.ts';
import type { ImportRun, Quarantined, Undone } from './take-in/import-use-cases.ts';
import type { SyncNews, SyncQuestion, SyncStanding } from './take-in/sync-use-cases.ts';
import type { TakeBackInput, TakenBack } from './take-in/take-back.ts';
import type { TakeInInput, TakenIn } from './take-in/take-in.ts';
import type { OfferList, OffersInput } from './value/offer-use-cases.ts';
import type { ScoreInput } from './value/score-use-cases.ts';
import type { TargetsInput } from './value/target-use-cases.ts';
import type { ValueAnswer, ValueInput } from './value/value-use-cases.ts';

/** Whom it is about: all that many use cases ask for. */
export interface About {
  readonly guestId: GuestId;
}

/** What each use case asks and answers. */
export interface OperationTypes {
  readonly findGuests: { readonly input: FindInput; readonly output: FindOutput };
  readonly readGuest: { readonly input: About; readonly output: GuestFile };
  readonly briefGuest: { readonly input: BriefInput; readonly output: BriefAnswer };
  readonly answerCall: { readonly input: CallInput; readonly output: CallAnswer };
  readonly readValue: { readonly input: ValueInput; readonly output: ValueAnswer };
  readonly readArchive: { readonly input: About; readonly output: readonly ArchiveEntry[] };
  readonly listContacts: {
    readonly input: About & { readonly medium?: string };
    readonly output: readonly ContactRecord[];
  };
  readonly listTimeline: { readonly input: TimelineInput; readonly output: TimelinePage };
  readonly listComplaints: { readonly input: ComplaintsInput; readonly output: ComplaintList };
  readonly listDuties: { readonly input: DutiesInput; readonly output: DutyList };
  readonly listPromises: { readonly input: PromisesInput; readonly output: PromiseList };
  readonly listGifts: { readonly input: GiftsInput; readonly output: GiftList };
  readonly listTasks: { readonly input: TasksInput; readonly output: TaskList };
  readonly readOffers: { readonly input: OffersInput; readonly output: OfferList };
  readonly setTargets: { readonly input: TargetsInput; readonly output: { readonly serviceId: ServiceId } };
  readonly reviewDelivered: { readonly input: ValueReviewInput; readonly output: Reviewed };
  readonly closeTask: { readonly input: TaskDone; readonly output: TaskEntry };
  readonly readPreferences: { readonly input: PreferencesInput; readonly output: PreferencesAnswer };
  readonly listSuggestions: { readonly input: About; readonly output: readonly WishSuggestion[] };
  readonly readWish: { readonly input: { readonly text: string }; readonly output: WishReading };
  readonly listNames: { readonly input: NamesInput; readonly output: readonly NameListFloor[] };
  readonly listChecks: { readonly input: ChecksInput; readonly output: readonly ListedCheck[] };
  readonly listProposals: { readonly input: ProposalsInput; readonly output: ProposalList };
  readonly exportGuest: { readonly input: About; readonly output: GuestExport };
  readonly consentOf: {
    readonly input: ConsentQuestion & About;
    readonly output: ConsentAnswer & { readonly mayContact: boolean };
  };

  readonly readLedger: {
    readonly input: CensusInput & { readonly width?: number };
    readonly output: Ledger & CensusAnswer;
  };
  readonly readStructure: {
    readonly input: CensusInput & Omit<StructureQuestion, 'asOf' | 'properties'>;
    readonly output: StructureAnswer & CensusAnswer;
  };
  readonly readRfm: {
    readonly input: CensusInput & { readonly classes?: number };
    readonly output: RfmTable & CensusAnswer;
  };
  readonly readLifetimeFit: {
    readonly input: { readonly property?: string };
    readonly output: { readonly fit?: KeptFit };
  };
  readonly readPivot: { readonly input: PivotInput; readonly output: PivotAnswer };
  readonly readZones: { readonly input: ZonesInput; readonly output: ZonesAnswer };
  readonly listColumns: { readonly input: ColumnsInput; readonly output: ColumnsAnswer };
  readonly listCell: { readonly input: CellInput; readonly output: CellAnswer };
  readonly countSegment: { readonly input: CountInput; readonly output: CountAnswer };
  readonly findMembers: { readonly input: MembersInput; readonly output: MembersAnswer };
  readonly explainSegment: {
    readonly input: CensusInput & SegmentChoice & About;
    readonly output: SegmentExplanation;
  };
  readonly listSegments: { readonly input: Nothing; readonly output: readonly SegmentLine[] };

  readonly addGuest: {
    readonly input: { readonly statement: ProfileStatement; readonly channel?: string };
    readonly output: About;
  };
  readonly stateFact: {
    readonly input: About & { readonly fact: FactStatement };
    readonly output: StatedFact;
  };
  readonly proposeCorrection: { readonly input: ProposalInput; readonly output: Proposed };
  readonly decideProposal: { readonly input: ProposalDecision; readonly output: ProposalDecided };
  readonly addWish: { readonly input: WishInput; readonly output: Wished };
  readonly changePreferences: {
    readonly input: PreferenceChangesInput;
    readonly output: PreferencesChanged;
  };
  readonly takeReply: { readonly input: ReplyInput; readonly output: ReplyTaken };
  readonly takeContact: { readonly input: TouchInput; readonly output: TouchTaken };
  readonly writeMessages: {
    readonly input: MessagesInput;
    readonly output: { readonly messages: readonly MessageWritten[] };
  };
  readonly reportMessages: {
    readonly input: { readonly reports: readonly MessageReport[] };
    readonly output: { readonly changed: number; readonly unknown: number };
  };
  readonly listMessages: {
    readonly input: MessagesQuestion;
    readonly output: readonly MessageOnItsWay[];
  };
  readonly addContact: { readonly input: ContactInput; readonly output: { readonly contactId: string } };
  readonly addFeedback: {
    readonly input: FeedbackInput;
    readonly output: { readonly feedbackId: FeedbackId };
  };
  readonly fileComplaint: { readonly input: ComplaintInput; readonly output: ComplaintCase };
  readonly advanceComplaint: {
    readonly input: { readonly complaintId: FeedbackId; readonly steps: readonly CaseStepInput[] };
    readonly output: ComplaintCase;
  };
  readonly takeBack: { readonly input: TakeBackInput; readonly output: TakenBack };
  readonly giveToGuest: { readonly input: GiftInput; readonly output: GiftEntry };
  readonly decideGift: { readonly input: GiftDecision; readonly output: GiftEntry };
  readonly makePromise: { readonly input: PromiseInput; readonly output: PromiseEntry };
  readonly settlePromise: { readonly input: PromiseOutcome; readonly output: PromiseEntry };
  readonly recordExpectation: {
    readonly input: ExpectationInput;
    readonly output: { readonly serviceId: ServiceId };
  };
  readonly recordMoment: {
    readonly input: MomentInput;
    readonly output: { readonly serviceId: ServiceId };
  };
  readonly thankGuest: {
    readonly input: ThanksInput;
    readonly output: { readonly feedbackId: FeedbackId; readonly guestId: GuestId };
  };
  readonly recordScore: {
    readonly input: ScoreInput;
    readonly output: { readonly feedbackIds: readonly FeedbackId[] };
  };
  readonly orderWork: { readonly input: WorkInput; readonly output: WorkOrder };
  readonly closeWork: {
    readonly input: WorkDone;
    readonly output: { readonly factId: FactId };
  };
  readonly reportViolation: {
    readonly input: ViolationInput;
    readonly output: { readonly factId: FactId; readonly complaintId: FeedbackId };
  };

  readonly readRecognition: { readonly input: RecognitionInput; readonly output: RecognitionAnswer };
  readonly listReports: { readonly input: Nothing; readonly output: readonly ReportLine[] };
  readonly readReport: { readonly input: ReportInput; readonly output: Report };
  readonly saveReport: {
    readonly input: SaveReportInput;
    readonly output: { readonly id: string; readonly version: number };
  };

  readonly previewMerge: { readonly input: MergeInput; readonly output: MergePreview };
  readonly mergeGuests: { readonly input: MergeInput; readonly output: MergeRecord };
  readonly unmergeGuests: { readonly input: { readonly mergeId: MergeId }; readonly output: Unmerged };
  readonly separateGuests: {
    readonly input: SeparateInput;
    readonly output: { readonly guests: readonly GuestId[] };
  };
  readonly listMatches: {
    readonly input: { readonly limit?: number };
    readonly output: readonly PossibleMatch[];
  };
  readonly reviewMatches: { readonly input: ReviewInput; readonly output: MatchReview };
  readonly decideMatches: {
    readonly input: { readonly decisions: readonly MatchDecision[] };
    readonly output: DecidedMatches;
  };
  readonly listMerges: { readonly input: About; readonly output: readonly MergeRecord[] };
  readonly forgetGuest: { readonly input: About; readonly output: Forgetting };

  readonly fitLifetime: { readonly input: FitInput; readonly output: FitAnswer };

  readonly writeSegment: {
    readonly input: { readonly segment: Segment; readonly version?: number };
    readonly output: KeptSegment;
  };
  readonly removeSegment: {
    readonly input: { readonly segmentId: string };
    readonly output: { readonly segmentId: string };
  };
  readonly updateSegments: { readonly input: Nothing; readonly output: SegmentsUpdated };

  readonly startImport: {
    readonly input: { readonly name: string; readonly key: string };
    readonly output: ImportRun;
  };
  readonly takeIn: { readonly input: TakeInInput; readonly output: TakenIn };
  readonly finishImport: { readonly input: { readonly importId: ImportId }; readonly output: ImportRun };
  readonly undoImport: { readonly input: { readonly importId: ImportId }; readonly output: Undone };
  readonly listImports: { readonly input: Nothing; readonly output: readonly ImportRun[] };
  readonly listQuarantine: {
    readonly input: { readonly importId: ImportId; readonly after?: string; readonly limit?: number };
    readonly output: readonly Quarantined[];
  };
  readonly keepSync: { readonly input: SyncNews; readonly output: { readonly letters: number } };
  readonly readSync: { readonly input: SyncQuestion; readonly output: SyncStanding };

  readonly readSettings: { readonly input: Nothing; readonly output: SettingsAnswer };
  readonly writeSettings: {
    readonly input: { readonly settings: HouseSettings; readonly version?: number };
    readonly output: SettingsAnswer;
  };
  readonly readOutward: { readonly input: Nothing; readonly output: OutwardAnswer };
  readonly writeOutward: {
    readonly input: { readonly outward: OutwardSettings; readonly version?: number };
    readonly output: OutwardAnswer;
  };
  readonly readAudit: {
    readonly input: { readonly after?: number; readonly limit?: number };
    readonly output: readonly AuditEntry[];
  };
  readonly verifyAudit: { readonly input: Nothing; readonly output: AuditCheck };
  readonly listEvents: {
    readonly input: { readonly after?: number; readonly limit?: number };
    readonly output: readonly KeptEvent[];
  };
}

/** No input at all. */
export type Nothing = Readonly<Record<string, never>>;

/** What a use case asks. */
export type InputOf<Name extends OperationName> = OperationTypes[Name]['input'];

/** What a use case answers. */
export type OutputOf<Name extends OperationName> = OperationTypes[Name]['output'];

/** How a call may be made. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The same key twice gets the first answer again; for writes that may be repeated after a lost answer. */
  readonly idempotencyKey?: string;
  /**
   * Milliseconds for which a question about everybody waits while guests are being counted; then it is refused with
   * `census/counting`, which says how far that is. @defaultValue as long as it takes in the process; over HTTP as long as
   * the client waits
   */
  readonly patience?: number | undefined;
}

/** The house for one actor: every use case, the same in the process and over HTTP. */
export type InnkeeperApi = {
  readonly [Name in OperationName]: (input: InputOf<Name>, options?: CallOptions) => Promise<OutputOf<Name>>;
} & {
  /** What happens in the house, as it happens, by ids: first what was kept after a number, then live. */
  readonly watch: (options?: WatchOptions) => AsyncIterable<KeptEvent>;
};

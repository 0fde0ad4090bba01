export type {
  ChannelChoice,
  ChannelPassed,
  ChannelQuestion,
  WrittenChannel,
} from './care/choose-channel.ts';
export { addressesOf, chooseChannel, writtenChannels } from './care/choose-channel.ts';
export type { ChoiceField, ComparedField } from './guests/choice-fields.ts';
export { choiceFields, comparedFields } from './guests/choice-fields.ts';
export type { ConsentAnswer, ConsentQuestion } from './guests/consent-at.ts';
export { consentAt, mayContact } from './guests/consent-at.ts';
export type { NameOptions, ShownName } from './guests/display-name.ts';
export { displayName, familyName, salutation, wholeName } from './guests/display-name.ts';
export type { Endings } from './guests/endings.ts';
export { endingsOf, inOrderOfTime } from './guests/endings.ts';
export type {
  BindingFact,
  ConsentFact,
  Correction,
  CorrectionFact,
  Fact,
  FactBase,
  NoteFact,
  OrderLine,
  PreferenceConfirmedFact,
  PreferenceEndFact,
  PreferenceFact,
  PreferenceWithdrawnFact,
  ProfileFact,
  ProfileStatement,
  ProposalDecidedFact,
  ProposalFact,
  QuestionFact,
  RelationFact,
  ViolationFact,
  WorkDoneFact,
  WorkFact,
} from './guests/fact.ts';
export { sourceOfFact } from './guests/fact.ts';
export type { Claim, Folding } from './guests/fold-claims.ts';
export { claimsOf, foldClaims } from './guests/fold-claims.ts';
export type { Guest, Relation, Touch } from './guests/guest.ts';
export {
  keyOfConsent,
  keyOfContactPoint,
  keyOfIdentifier,
  keyOfName,
  keyOfNote,
  keyOfPartialDate,
  keyOfPreferenceRecord,
  keyOfRelation,
} from './guests/keys-of-values.ts';
export { byMoment, dayOfInstant, momentOf, order } from './guests/moment.ts';
export { optWordIn } from './guests/opt-words.ts';
export type { GuestParts } from './guests/project-guest.ts';
export { projectGuest } from './guests/project-guest.ts';
export type { Sourced } from './guests/sourced.ts';
export { holds } from './guests/sourced.ts';
export type { Statement } from './guests/statement.ts';
export { statementOfFact, statementOfProfile } from './guests/statement.ts';
export { saidTitle, titleOfGender } from './guests/titles.ts';
export { touchesOf } from './guests/touches.ts';
export type { CellAnswer, CellInput } from './innkeeper/census/cell-use-cases.ts';
export { censusPopulation } from './innkeeper/census/census-population.ts';
export type {
  CensusAnswer,
  CensusInput,
  PivotAnswer,
  PivotInput,
} from './innkeeper/census/census-use-cases.ts';
export type { ColumnLine, ColumnsAnswer, ColumnsInput } from './innkeeper/census/column-use-cases.ts';
export type { Counting } from './innkeeper/census/counting.ts';
export type { MemberFacts } from './innkeeper/census/facts-of-members.ts';
export type { CensusMode, CountOptions, KeepColumnsOptions } from './innkeeper/census/house-census.ts';
export type { KeptSegment, MemberBody } from './innkeeper/census/segment-rows.ts';
export type {
  CountAnswer,
  CountInput,
  MembersAnswer,
  MembersInput,
  SegmentChoice,
  SegmentExplanation,
  SegmentLine,
} from './innkeeper/census/segment-use-cases.ts';
export type { PivotStream } from './innkeeper/census/stream-pivot.ts';
export type { SegmentChange, SegmentsUpdated } from './innkeeper/census/update-segments.ts';
export type { CheckState, ChecksInput, ListedCheck } from './innkeeper/checks/list-checks.ts';
export type { CallAnswer, Caller, CallInput } from './innkeeper/contacts/call-use-cases.ts';
export type {
  MessageOnItsWay,
  MessageReport,
  MessagesInput,
  MessagesQuestion,
  MessageWritten,
} from './innkeeper/contacts/message-use-cases.ts';
export type { ExpectationInput, MomentInput } from './innkeeper/contacts/moment-use-cases.ts';
export type { TouchInput, TouchTaken } from './innkeeper/contacts/take-contact.ts';
export { touchKinds, touchMedia } from './innkeeper/contacts/take-contact.ts';
export type { ReplyInput, ReplyTaken } from './innkeeper/contacts/take-reply.ts';
export type { Innkeeper, InnkeeperOptions } from './innkeeper/create-innkeeper.ts';
export { createInnkeeper } from './innkeeper/create-innkeeper.ts';
export type { ComplaintCase } from './innkeeper/duties/complaint-case.ts';
export type {
  CaseStepInput,
  ComplaintInput,
  ComplaintList,
  ComplaintsInput,
  StepWithoutAuthor,
} from './innkeeper/duties/complaint-use-cases.ts';
export type { Duty } from './innkeeper/duties/duties-of-guest.ts';
export type { DutiesInput, DutyList } from './innkeeper/duties/duty-use-cases.ts';
export type {
  GiftBudget,
  GiftDecision,
  GiftEntry,
  GiftInput,
  GiftList,
  GiftsInput,
} from './innkeeper/duties/gift-use-cases.ts';
export type {
  PromiseEntry,
  PromiseInput,
  PromiseList,
  PromiseOutcome,
  PromisesInput,
} from './innkeeper/duties/promise-use-cases.ts';
export type {
  Reviewed,
  TaskDone,
  TaskEntry,
  TaskList,
  TasksInput,
  ValueReviewInput,
} from './innkeeper/duties/task-use-cases.ts';
export type { ViolationInput, WorkDone, WorkInput, WorkOrder } from './innkeeper/duties/work-use-cases.ts';
export type { TypedDocument } from './innkeeper/finder/check-document.ts';
export { checkDocument } from './innkeeper/finder/check-document.ts';
export type { FindInput, FindOutput, GuestHit, StayDates } from './innkeeper/finder/find-types.ts';
export type { FinderMode } from './innkeeper/finder/house-finder.ts';
export type { ArchiveEntry } from './innkeeper/guests/archive-use-cases.ts';
export type { BriefAnswer, BriefInput, NamesInput } from './innkeeper/guests/brief-use-cases.ts';
export type {
  PreferenceChange,
  PreferenceChangesInput,
  PreferencesChanged,
} from './innkeeper/guests/change-preferences.ts';
export type {
  ContactInput,
  FactStatement,
  FeedbackInput,
  StatedFact,
  Wished,
  WishInput,
} from './innkeeper/guests/fact-use-cases.ts';
export type { Forgetting } from './innkeeper/guests/forget-use-cases.ts';
export type { PreferencesAnswer, PreferencesInput } from './innkeeper/guests/preference-use-cases.ts';
export type {
  CorrectionProposal,
  ProposalDecided,
  ProposalDecision,
  ProposalInput,
  ProposalList,
  ProposalsInput,
  Proposed,
} from './innkeeper/guests/proposal-use-cases.ts';
export type { GuestExport, GuestFile } from './innkeeper/guests/read-use-cases.ts';
export type { RecognitionAnswer, RecognitionInput } from './innkeeper/guests/recognition-use-cases.ts';
export type { ThanksInput } from './innkeeper/guests/remark-use-cases.ts';
export type { TimelineCount, TimelineInput, TimelinePage } from './innkeeper/guests/timeline-use-cases.ts';
export type { Actor, FieldGroup, Policy, RolePolicy } from './innkeeper/house/actor.ts';
export { defaultPolicy, fieldGroups, may, sees } from './innkeeper/house/actor.ts';
export type { AuditCheck, AuditEntry } from './innkeeper/house/audit.ts';
export type { PageInput, Placed } from './innkeeper/house/each-of.ts';
export { eachOf } from './innkeeper/house/each-of.ts';
export type { HouseEvent, KeptEvent } from './innkeeper/house/house-event.ts';
export { houseEventTypes } from './innkeeper/house/house-event.ts';
export { recordIdOf } from './innkeeper/house/record-id.ts';
export type { OutwardAnswer, SettingsAnswer } from './innkeeper/house/settings-use-cases.ts';
export type { WatchOptions } from './innkeeper/house/watch.ts';
export type { ChosenField, EdgeBody } from './innkeeper/identity/edge-rows.ts';
export type { FitAnswer, FitInput } from './innkeeper/lifetime/fit-use-cases.ts';
export type { KeptFit } from './innkeeper/lifetime/kept-fit.ts';
export type { GuestLifetime, LifetimeMoney } from './innkeeper/lifetime/lifetime-of-guest.ts';
export type { FieldChoice } from './innkeeper/matches/choose-fields.ts';
export type { FieldComparison } from './innkeeper/matches/compare-sides.ts';
export type { Decided, DecidedMatches, MatchDecision } from './innkeeper/matches/decide-matches.ts';
export type { PossibleMatch } from './innkeeper/matches/list-matches.ts';
export type { MergeCounts } from './innkeeper/matches/merge-parts.ts';
export type { MergeInput, MergePreview, MergeRecord } from './innkeeper/matches/merge-use-cases.ts';
export type { Presence } from './innkeeper/matches/rank-questions.ts';
export type {
  MatchReview,
  MatchSide,
  MatchToReview,
  ReviewInput,
  WaterfallStep,
} from './innkeeper/matches/review-matches.ts';
export type { Routed } from './innkeeper/matches/route-back.ts';
export type { Separated, SeparateInput } from './innkeeper/matches/separate-guests.ts';
export type { Unmerged } from './innkeeper/matches/unmerge-guests.ts';
export type {
  About,
  CallOptions,
  InnkeeperApi,
  InputOf,
  Nothing,
  OperationTypes,
  OutputOf,
} from './innkeeper/operation-types.ts';
export type { OperationLine, OperationName, Permission } from './innkeeper/operations.ts';
export { operations } from './innkeeper/operations.ts';
export type { ReportInput, ReportLine, SaveReportInput } from './innkeeper/reports/report-use-cases.ts';
export type { StrongholdLine, ZonesAnswer, ZonesInput } from './innkeeper/reports/zone-use-cases.ts';
export type { BookCounts, BookResolution, ResolveBookOptions } from './innkeeper/resolution/resolve-book.ts';
export type { ResolutionUndone } from './innkeeper/resolution/undo-resolution.ts';
export type { Checked } from './innkeeper/take-in/check-incoming.ts';
export { checkIncoming } from './innkeeper/take-in/check-incoming.ts';
export type { ImportCounts } from './innkeeper/take-in/import-counts.ts';
export { addCounts, noCounts } from './innkeeper/take-in/import-counts.ts';
export type { ImportOptions, ImportOutcome } from './innkeeper/take-in/import-steps.ts';
export type { ImportRun, Quarantined, Undone } from './innkeeper/take-in/import-use-cases.ts';
export type { QuarantineBody } from './innkeeper/take-in/quarantine-row.ts';
export type {
  KeptLetter,
  LetterOutcome,
  SyncLetter,
  SyncMark,
  SyncNews,
  SyncPlace,
  SyncPosition,
  SyncQuestion,
  SyncStanding,
} from './innkeeper/take-in/sync-use-cases.ts';
export type { TakeBackInput, TakenBack } from './innkeeper/take-in/take-back.ts';
export type { TakeInInput, TakenIn } from './innkeeper/take-in/take-in.ts';
export type { GuestOffer, OfferList, OffersInput } from './innkeeper/value/offer-use-cases.ts';
export type { ScoreAnswer, ScoreInput } from './innkeeper/value/score-use-cases.ts';
export type { TargetsInput } from './innkeeper/value/target-use-cases.ts';
export type { ValueAnswer, ValueInput } from './innkeeper/value/value-use-cases.ts';
export type { ScoreBoxes, WorthToGuest } from './innkeeper/value/worth-to-guest.ts';
export type { WorthToHouse } from './innkeeper/value/worth-to-house.ts';
export type { Holiday, HolidayCalendar } from './ports/calendar.ts';
export type { Channel, OutgoingMessage, SentMessage } from './ports/channel.ts';
export type { Clock } from './ports/clock.ts';
export type {
  LedgerQuestion,
  Population,
  PopulationPivot,
  PopulationQuestion,
  RefusedLines,
  RfmQuestion,
  SegmentAnswer,
  SegmentQuestion,
  StructureAnswer,
  StructureGrowth,
  StructureMeasure,
  StructureMember,
  StructureQuestion,
} from './ports/population.ts';
export type { Source, SourceOptions, SourcePage } from './ports/source.ts';
export type {
  Cell,
  CellOptions,
  ColumnOf,
  KeptCells,
  LaterStep,
  ListOfValues,
  PageColumnOptions,
  PageColumns,
  PageOptions,
  Reader,
  Store,
  StoreHealth,
  StoreScope,
  UnlistedOptions,
  Way,
  WhereColumnOptions,
  Writer,
} from './ports/store.ts';
export type { ColumnType, Findable, KeyOf, Row, TableName, TableShape } from './ports/tables.ts';
export { tables } from './ports/tables.ts';
export type { PhoneReader, PinyinReader } from './ports/text.ts';
export { isConflict } from './preferences/conflicts.ts';
export { departmentsOf } from './preferences/constraints.ts';
export { areaOf, keyOfPreference } from './preferences/key-of-preference.ts';
export type {
  Evidence,
  KnownPreference,
  PreferenceDecision,
  Preferences,
} from './preferences/known-preference.ts';
export type { ReadWish, WishReading } from './preferences/parse-wish.ts';
export { parseWish } from './preferences/parse-wish.ts';
export type { Remark, SuggestionEvidence, WishSuggestion } from './preferences/suggest-wishes.ts';
export { suggestWishes } from './preferences/suggest-wishes.ts';
export type {
  Alert,
  Brief,
  BriefCheckIn,
  BriefItem,
  BriefMissing,
  BriefVisit,
  BriefWish,
  ComplaintAlert,
  ConstraintAlert,
  Match,
  RestrictedAlert,
  SaidName,
  Visits,
  Who,
} from './recognition/brief.ts';
export type { CallerCard, Purchase } from './recognition/caller-card.ts';
export type { CareDue } from './recognition/care-due.ts';
export type { ExpectedNights } from './recognition/expected-nights.ts';
export type { CheckInField } from './recognition/express-check-in.ts';
export { padTo, plain as plainText, widthOf } from './recognition/layout.ts';
export type { GuestField } from './recognition/missing-facts.ts';
export type { NameListFloor, NameListLine } from './recognition/name-list.ts';
export type { RankedRoom } from './recognition/rank-rooms.ts';
export type { ArrivedGuest, RecognitionRate } from './recognition/recognition-rate.ts';
export { recognitionRate } from './recognition/recognition-rate.ts';
export type { RenderOptions } from './recognition/render-brief.ts';
export { renderBrief } from './recognition/render-brief.ts';
export { checkDigitOf } from './recognition/scan/read-chinese-card.ts';
export { readScan } from './recognition/scan/read-scan.ts';
export type { Scan, ScanFormat, ScannedField } from './recognition/scan/scan.ts';
export { scanFormats } from './recognition/scan/scan.ts';
export type { Script, ScriptLine } from './recognition/script-in.ts';
export { scriptIn } from './recognition/script-in.ts';
export { scriptOf } from './recognition/script-of.ts';
export type {
  TimelineBase,
  TimelineContact,
  TimelineEntry,
  TimelineFeedback,
  TimelineKind,
  TimelineMerge,
  TimelineStay,
  TimelineWish,
  TimelineWork,
} from './recognition/timeline-entry.ts';
export { timelineKinds } from './recognition/timeline-entry.ts';
export type { TimelineFilter } from './recognition/timeline-page.ts';
export { filterTimeline } from './recognition/timeline-page.ts';
export { usualLine } from './recognition/usual-line.ts';
export type { Usual } from './recognition/usual-of.ts';
export { wishFacts } from './recognition/wish-facts.ts';
export { wishesBesideRooms } from './recognition/wishes-beside-rooms.ts';
export { say } from './recognition/words.ts';
export type { ChargeCategory, ChargeRecord, ChargeType } from './records/charge-record.ts';
export type { ContactRecord, Delivery } from './records/contact-record.ts';
export { deliveryStates, tookPlace } from './records/contact-record.ts';
export type { CaseStep, FeedbackRecord } from './records/feedback-record.ts';
export type { Incoming, Refusal, Where } from './records/incoming.ts';
export type {
  AddressPoint,
  ConsentRecord,
  ContactPoint,
  DocumentIdentifier,
  EmailPoint,
  Identifier,
  MembershipIdentifier,
  NoteRecord,
  PersonName,
  PhonePoint,
  PreferenceRecord,
  ProfileRecord,
  ProfileType,
  RelationRecord,
  SocialIdentifier,
} from './records/profile-record.ts';
export { profileTypes, relationTypes } from './records/profile-record.ts';
export type { Coded, HouseRecord, RecordBase, RecordKind } from './records/record.ts';
export { isColumnOfCards } from './records/scrub-cards.ts';
export type {
  ExpectationRecord,
  GiftRecord,
  MomentRecord,
  PromiseRecord,
  PulseRecord,
  ServiceBase,
  ServiceRecord,
  TargetRecord,
  TaskRecord,
} from './records/service-record.ts';
export type { StayParty, StayRecord, StayStatus } from './records/stay-record.ts';
export { partyRoles, stayStatuses } from './records/stay-record.ts';
export type {
  Figure,
  GuestList,
  PartAnswer,
  Report,
  ReportCell,
  ReportChart,
  ReportPart,
  ReportTable,
  Unit,
} from './reports/report.ts';
export type { AskOptions, ReportAsk } from './reports/report-definition.ts';
export type { Condition, RelativeDay, Rule, Span, Test } from './segments/rule.ts';
export type { DynamicSegment, Playbook, Segment, SegmentSize, StaticSegment } from './segments/segment.ts';
export { countryCodes, threeLettersOf, twoLettersOf } from './shared/country.ts';
export type { Day, Instant } from './shared/day.ts';
export {
  addDays,
  businessDayAt,
  dayFrom,
  dayOfEpoch,
  daysBetween,
  daysInMonth,
  epochDayOf,
  isLeapYear,
  parseDay,
} from './shared/day.ts';
export type { ErrorCode, ErrorLine } from './shared/error-codes.ts';
export { errorTable } from './shared/error-codes.ts';
export { errorSentence } from './shared/error-sentence.ts';
export { fingerprintOf } from './shared/fingerprint.ts';
export { foldText, isHan, wordsOf } from './shared/fold-text.ts';
export type { GeoPoint } from './shared/geo.ts';
export { metresBetween } from './shared/geo.ts';
export { hashOf, idOf, keyedHashOf } from './shared/hash.ts';
export type {
  ChargeId,
  ContactId,
  FactId,
  FeedbackId,
  GuestId,
  Id,
  ImportId,
  MergeId,
  ProfileId,
  ServiceId,
  StayId,
} from './shared/id.ts';
export { asId, renamed } from './shared/id.ts';
export type { ErrorFacts } from './shared/innkeeper-error.ts';
export { InnkeeperError, isInnkeeperError } from './shared/innkeeper-error.ts';
export { jsonTextOf } from './shared/json-text.ts';
export type { LunarCalendar, LunarDay } from './shared/lunar-days.ts';
export { lunarBirthdaysIn, midAutumnOf, springFestivalOf } from './shared/lunar-days.ts';
export type { Money } from './shared/money.ts';
export { addMoney, totalsOf } from './shared/money.ts';
export type { Parallel, Team } from './shared/parallel.ts';
export type { PartialDate } from './shared/partial-date.ts';
export { dayOfPartialDate, partialDate } from './shared/partial-date.ts';
export type { Department, Preference, PreferenceOperator, PreferenceScope } from './shared/preference.ts';
export { departments } from './shared/preference.ts';
export type { Reason } from './shared/reason.ts';
export type { Result } from './shared/result.ts';
export { fail, succeed } from './shared/result.ts';
export type { SourceReference } from './shared/source-reference.ts';
export { isSameSource, keyOfSource, ownSystem } from './shared/source-reference.ts';
export type { Catalogue, Locale, Plural, Sentence, Words } from './shared/words.ts';
export { listOf, sentenceOf } from './shared/words.ts';
export type { ArchivedStay } from './stays/archive-stay.ts';
export type { CustomColumn } from './stays/custom-column.ts';
export type { History, HistoryParts, Involvement, Visit } from './stays/history.ts';
export { chargesOf, currentVisit, historyOf, lastVisit } from './stays/history.ts';
export type { OrderedItem } from './stays/orders.ts';
export { mostOften, orderedItems } from './stays/orders.ts';
export type { OutsideEvent } from './stays/outside-event.ts';
export type {
  GatewaySettings,
  MailSettings,
  OutwardSettings,
  SecretPlace,
  WebhookReceiver,
} from './stays/outward-settings.ts';
export type { HouseSettings, MenuItem, Property, Room } from './stays/property.ts';
export type { ServiceSettings } from './stays/service-settings.ts';
export type { CategorySpend, Spend } from './stays/spend.ts';
export { netOf, spendOf } from './stays/spend.ts';

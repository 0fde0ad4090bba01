export type { Ask, Asked, AskingOptions, AskOptions } from './ask.ts';
export { answerOf, createAsk } from './ask.ts';
export type { Cell, Observable } from './cell.ts';
export { createCell } from './cell.ts';
export type {
  ComplaintIntent,
  ComplaintPanel,
  ComplaintPanelApi,
  ComplaintPanelOptions,
  ComplaintPanelState,
} from './complaint-panel.ts';
export { createComplaintPanel } from './complaint-panel.ts';
export { concerns } from './concerns.ts';
export type { Deed, DeedCall, DeedOptions, Deeds } from './deeds.ts';
export { createDeeds, undoTime } from './deeds.ts';
export type { Watching } from './follow.ts';
export { follow } from './follow.ts';
export type {
  BriefDone,
  BriefIntent,
  GuestBrief,
  GuestBriefApi,
  GuestBriefOptions,
  GuestBriefState,
} from './guest-brief.ts';
export { createGuestBrief } from './guest-brief.ts';
export type {
  FinderChoice,
  FinderPlace,
  GuestFinder,
  GuestFinderApi,
  GuestFinderOptions,
  GuestFinderState,
} from './guest-finder.ts';
export { createGuestFinder } from './guest-finder.ts';
export { intentKey } from './intent-key.ts';
export type { LedgerAnswer, LedgerApi, LedgerInput, LedgerOptions, LedgerQuestion } from './ledger.ts';
export { createLedger } from './ledger.ts';
export type { LiveQuestion, LiveQuestionOptions } from './live-question.ts';
export { changesFigures, createLiveQuestion } from './live-question.ts';
export type {
  MatchReview,
  MatchReviewApi,
  MatchReviewOptions,
  MatchReviewState,
  ReviewDone,
  ReviewIntent,
  Side,
} from './match-review.ts';
export { createMatchReview, decisionOf } from './match-review.ts';
export type { Crossing, Pivot, PivotApi, PivotOptions, PivotState, TooManyCells } from './pivot.ts';
export { createPivot } from './pivot.ts';
export type {
  PanelDone,
  PanelIntent,
  PreferencePanel,
  PreferencePanelApi,
  PreferencePanelOptions,
  PreferencePanelState,
} from './preference-panel.ts';
export { createPreferencePanel } from './preference-panel.ts';
export type {
  PromiseIntent,
  PromisePanel,
  PromisePanelApi,
  PromisePanelOptions,
  PromisePanelState,
} from './promise-panel.ts';
export { createPromisePanel } from './promise-panel.ts';
export type { ReportApi, ReportData, ReportOptions, ReportQuestion } from './report.ts';
export { createReport } from './report.ts';
export type {
  SegmentBuilder,
  SegmentBuilderApi,
  SegmentBuilderOptions,
  SegmentBuilderState,
  SegmentIntent,
} from './segment-builder.ts';
export { createSegmentBuilder } from './segment-builder.ts';
export type { Soon } from './soon.ts';
export { soon } from './soon.ts';
export type {
  StructureApi,
  StructureData,
  StructureInput,
  StructureOptions,
  StructureQuestion,
} from './structure.ts';
export { createStructure } from './structure.ts';
export type {
  TileApi,
  TileData,
  TileFigure,
  TileInput,
  TileOptions,
  TileQuestion,
  TileReading,
} from './tile.ts';
export { createTile, readTile, tileFigures } from './tile.ts';
export type {
  Timeline,
  TimelineApi,
  TimelineOptions,
  TimelineQuestion,
  TimelineState,
} from './timeline.ts';
export { createTimeline } from './timeline.ts';
export type { Trouble } from './trouble.ts';
export { isForbidden, troubleOf } from './trouble.ts';
export type { ValueCard, ValueCardApi, ValueCardOptions } from './value-card.ts';
export { createValueCard } from './value-card.ts';
export type { WrittenList, WrittenListOptions, WrittenListState } from './written-list.ts';
export { createWrittenList } from './written-list.ts';
export type { ZoneMap, ZoneMapApi, ZoneMapOptions } from './zone-map.ts';
export { createZoneMap } from './zone-map.ts';

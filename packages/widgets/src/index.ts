export * from './at-the-desk.ts';
export { MatchDecideEvent, MatchShownEvent, MergeUndoEvent } from './match-review/events.ts';
export { MatchReview } from './match-review/match-review.ts';

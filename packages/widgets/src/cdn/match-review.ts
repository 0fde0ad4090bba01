// The review of guests who may be one, on top of innkeeper.js, which it brings along.
import '../match-review/define.ts';

export { MatchDecideEvent, MatchShownEvent, MergeUndoEvent } from '../match-review/events.ts';
export { MatchReview } from '../match-review/match-review.ts';

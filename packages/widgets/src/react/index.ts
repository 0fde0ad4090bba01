export { GuestBrief } from './guest-brief.ts';
export { GuestFinder } from './guest-finder.ts';
export { MatchReview } from './match-review.ts';
export { PreferencePanel } from './preference-panel.ts';
export { Timeline } from './timeline.ts';

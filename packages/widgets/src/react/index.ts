export { GuestBrief } from './guest-brief.ts';
export { GuestFinder } from './guest-finder.ts';

export { GuestBrief } from './guest-brief.ts';

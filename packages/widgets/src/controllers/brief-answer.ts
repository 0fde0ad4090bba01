import type { Brief, BriefInput } from '@innkeeper/core';
import { concerns } from './concerns.ts';
import type { GuestBriefApi } from './guest-brief.ts';
import type { LiveAnswerOptions } from './live-answer.ts';

/** How a brief is asked for, and what makes it old. */
export function briefAnswer(api: GuestBriefApi): LiveAnswerOptions<BriefInput, Brief> {
  return {
    api,
    call: (input, options) => api.briefGuest(input, options),
    isConcerned: (event, { guestId }) => concerns(event, guestId),
  };
}

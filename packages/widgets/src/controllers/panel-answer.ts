import type { PreferencesAnswer, PreferencesInput } from '@innkeeper/core';
import { concerns } from './concerns.ts';
import type { LiveAnswerOptions } from './live-answer.ts';
import type { PreferencePanelApi } from './preference-panel.ts';

/** How the wishes of a guest are asked for, and what makes the answer old. */
export function panelAnswer(api: PreferencePanelApi): LiveAnswerOptions<PreferencesInput, PreferencesAnswer> {
  return {
    api,
    call: (input, options) => api.readPreferences(input, options),
    isConcerned: (event, { guestId }) => concerns(event, guestId),
  };
}

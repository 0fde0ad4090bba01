import type {
  InnkeeperApi,
  Instant,
  KnownPreference,
  PreferenceChange,
  PreferencesAnswer,
  PreferencesChanged,
  PreferencesInput,
} from '@innkeeper/core';
import { createAnswerAndDeeds } from './answer-and-deeds.ts';
import type { Asked } from './ask.ts';
import { answerOf } from './ask.ts';
import type { Observable } from './cell.ts';
import type { Deed } from './deeds.ts';
import type { Writes } from './deeds-about.ts';
import type { Watching } from './follow.ts';
import { panelAnswer } from './panel-answer.ts';
import { wishesWithDeeds } from './wishes-with-deeds.ts';

/** The part of the API that the panel uses; without `changePreferences` it only shows. */
export type PreferencePanelApi = Pick<InnkeeperApi, 'readPreferences'> &
  Partial<Pick<InnkeeperApi, 'changePreferences'>> &
  Watching;

/** What a person does in the panel. */
export interface PanelIntent {
  readonly did: 'add' | 'confirm' | 'correct' | 'end' | 'settle';
  readonly changes: readonly PreferenceChange[];
  /** The wish it is about; absent for a new one. */
  readonly about?: KnownPreference;
  /** As it was typed, to be given back when it cannot be kept. */
  readonly text?: string;
  /** What was known when it was done: the same at every repetition. */
  readonly seen?: Instant;
}

/** What was kept, by which it can be taken back. */
export type PanelDone = PreferencesChanged;

/** What the panel shows: the answer with what was just done, and what may still be undone. */
export interface PreferencePanelState {
  readonly wishes: Asked<PreferencesAnswer>;
  readonly deeds: readonly Deed<PanelIntent, PanelDone>[];
}

/** The panel without a pixel: state and actions, for an element of one's own. */
export interface PreferencePanel extends Observable<PreferencePanelState> {
  /** Shows a guest; the one shown before is let go at once. */
  show(input: PreferencesInput): void;
  again(): Promise<void>;
  /** Makes changes: shown at once, undone for ten seconds, kept as typed when it fails. */
  change(intent: Omit<PanelIntent, 'seen'>): Promise<void>;
  undo(key: string): Promise<void>;
  retry(key: string): Promise<void>;
  drop(key: string): void;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** What the panel is made with. */
export interface PreferencePanelOptions {
  readonly api: PreferencePanelApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a panel over an API. Nothing is asked before a guest is shown. */
export function createPreferencePanel({ api, now = Date.now }: PreferencePanelOptions): PreferencePanel {
  const kept = createAnswerAndDeeds<
    PreferencesInput,
    PreferencesAnswer,
    PanelIntent,
    PanelDone,
    PreferencePanelState
  >({
    ...panelAnswer(api),
    ...panelWrites(api),
    stateOf: (asked, deeds) => ({ wishes: wishesWithDeeds(asked, deeds), deeds }),
    now,
  });

  return Object.assign(kept, {
    change: (intent: Omit<PanelIntent, 'seen'>) =>
      kept.do({ ...intent, seen: answerOf(kept.state.wishes)?.seen }),
  });
}

/** How wishes are changed, and changes taken back. */
export function panelWrites(api: PreferencePanelApi): Writes<PreferencesInput, PanelIntent, PanelDone> {
  return {
    write: async ({ changes, seen }, { guestId }, options) =>
      (await api.changePreferences?.({ guestId, changes, seen }, options)) ?? { facts: [] },
    takeBack: async ({ facts }, { guestId }, options) =>
      api.changePreferences?.({ guestId, changes: [{ type: 'withdraw', facts }] }, options),
  };
}

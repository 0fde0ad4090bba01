import type {
  GuestId,
  InnkeeperApi,
  Instant,
  KnownPreference,
  PreferenceChange,
  PreferencesAnswer,
  PreferencesChanged,
  PreferencesInput,
} from '@innkeeper/core';
import type { Asked } from './ask.ts';
import { answerOf, createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import { concerns } from './concerns.ts';
import type { Deed } from './deeds.ts';
import { createDeeds } from './deeds.ts';
import type { Watching } from './follow.ts';
import { follow } from './follow.ts';
import { withDeeds } from './wishes-with-deeds.ts';

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
  let guestId: GuestId | undefined;
  let endFollowing = (): void => {};
  const ask = createAsk({
    call: (input: PreferencesInput, options) => api.readPreferences(input, options),
    now,
  });
  const deeds = createDeeds<PanelIntent, PanelDone>({
    now,
    onChange: () => void ask.again(),
    write: async ({ changes, seen }, options) =>
      (await api.changePreferences?.({ guestId: guestId as GuestId, changes, seen }, options)) ?? {
        facts: [],
      },
    takeBack: async ({ facts }, _, options) =>
      api.changePreferences?.(
        { guestId: guestId as GuestId, changes: [{ type: 'withdraw', facts }] },
        options,
      ),
  });
  const stateNow = (): PreferencePanelState => ({
    wishes: withDeeds(ask.state, deeds.state),
    deeds: deeds.state,
  });
  const cell = createCell<PreferencePanelState>(stateNow());
  const tell = (): void => cell.set(stateNow());
  ask.subscribe(tell);
  deeds.subscribe(tell);
  const letGo = (): void => {
    endFollowing();
    guestId = undefined;
    deeds.clear();
    ask.clear();
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    show: (input) => {
      letGo();
      const shown = input.guestId;
      guestId = shown;
      endFollowing = follow(api, (kept) => {
        if (!kept || concerns(kept.event, shown)) void ask.again();
      });
      void ask.ask(input);
    },
    again: ask.again,
    change: (intent) => deeds.do({ ...intent, seen: answerOf(ask.state)?.seen }),
    undo: deeds.undo,
    retry: deeds.retry,
    drop: deeds.drop,
    shutdown: letGo,
  };
}

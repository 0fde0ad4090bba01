import type { KnownPreference, PreferencesAnswer, PreferencesInput, Words } from '@innkeeper/core';
import type { LiveAnswer } from '../controllers/live-answer.ts';
import type { PreferencePanelApi } from '../controllers/preference-panel.ts';
import type { Keys } from '../shared/innkeeper-element.ts';

/** What the element shows at this moment, and over what. */
export interface PanelSeen {
  readonly answer: PreferencesAnswer | undefined;
  readonly shown: LiveAnswer<PreferencesInput, PreferencesAnswer> | undefined;
  /** `page`: plain data, and the page does what is to be done. */
  readonly api: PreferencePanelApi | 'page' | undefined;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

/** What the parts of the panel are drawn from, and what they can do. */
export interface Panel {
  readonly answer: PreferencesAnswer;
  readonly words: Words;
  readonly mayChange: boolean;
  /** What was done here; absent before all that is not needed at first sight has come. */
  readonly acts: PanelActs | undefined;
  /** Does what is pressed: now, or once it has come. */
  press(use: (acts: PanelActs) => void): void;
}

/** What a person does in the panel, and how what was done looks. */
export interface PanelActs {
  readonly keys: Keys;
  /** The wish whose actions are open. */
  readonly opened: string | undefined;
  /** The key of the wish that is being corrected; `new` for a new one. */
  readonly writing: string | undefined;
  /** The answer as it will be once what was just done is in it. */
  applied(answer: PreferencesAnswer): PreferencesAnswer;
  /** Whether something was just done with a wish: it stays where it is. */
  isTouched(key: string): boolean;
  /** What is doubtful about a wish, what can be done with it, what was just done. */
  aboutView(panel: Panel, entry: KnownPreference): unknown;
  /** Where a new wish is written. */
  newView(words: Words): unknown;
  /** What was just done with no wish that is there, what held once, codes without a meaning. */
  footView(panel: Panel, earlier: readonly KnownPreference[]): unknown;
  /** Opens everything that speaks for a wish. */
  why(entry: KnownPreference, at: HTMLElement): void;
  open(key: string): void;
  /** Begins to write: a new wish, or what one has become. */
  write(about?: KnownPreference): void;
  renew(): void;
  clear(): void;
}

/** The key under which a new wish is written. */
export const newWish = 'new';

/** Whether wishes may be changed here. */
export function mayChange({ api }: PanelSeen): boolean {
  return api === 'page' || api?.changePreferences !== undefined;
}

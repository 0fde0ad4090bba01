import type { Alert, Brief, BriefInput, Department, InnkeeperApi, Preference } from '@innkeeper/core';
import { keyOfPreference } from '@innkeeper/core/key-of-preference';
import type { AnswerAndDeeds } from './answer-and-deeds.ts';
import { createAnswerAndDeeds } from './answer-and-deeds.ts';
import type { Asked } from './ask.ts';
import { answerOf } from './ask.ts';
import { briefAnswer } from './brief-answer.ts';
import type { Observable } from './cell.ts';
import type { Deed } from './deeds.ts';
import type { Writes } from './deeds-about.ts';
import type { Watching } from './follow.ts';

/** The part of the API that the brief uses; the house in the process and its HTTP client both fit. */
export type GuestBriefApi = Pick<InnkeeperApi, 'briefGuest'> &
  Partial<Pick<InnkeeperApi, 'addWish' | 'stateFact' | 'orderWork'>> &
  Watching;

/** What a person does in the brief. */
export type BriefIntent =
  | {
      readonly type: 'wish';
      readonly preferences: readonly Preference[];
      /** Their keys: see `keyOfPreference`. */
      readonly keys: readonly string[];
      readonly text: string;
    }
  | {
      readonly type: 'ask-department';
      readonly department: Department;
      /** The key of the constraint that is to be confirmed. */
      readonly alert: string;
      readonly text: string;
    };

/** What the brief shows: the answer, and what was done here and may still be undone. */
export interface GuestBriefState {
  readonly brief: Asked<Brief>;
  readonly deeds: readonly Deed<BriefIntent, BriefDone>[];
}

/** What undoing needs to know. */
export interface BriefDone {
  /** Keys of wishes that were not known before. */
  readonly added: readonly string[];
}

/** The brief without a pixel: state and actions, for an element of one's own. */
export interface GuestBrief extends Observable<GuestBriefState> {
  /** Shows a guest; the one shown before is let go at once, with everything that was under way. */
  show(input: BriefInput): void;
  again(): Promise<void>;
  /** Keeps a wish: shown at once, undone for ten seconds, kept as typed when it fails. */
  addWish(preferences: readonly Preference[], text: string): Promise<void>;
  /** Asks the department that could break a hard constraint to confirm it. */
  askDepartment(alert: Extract<Alert, { type: 'constraint' }>, text: string): Promise<void>;
  undo(key: string): Promise<void>;
  retry(key: string): Promise<void>;
  drop(key: string): void;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** What the brief is made with. */
export interface GuestBriefOptions {
  readonly api: GuestBriefApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a brief over an API. Nothing is asked before a guest is shown. */
export function createGuestBrief({ api, now = Date.now }: GuestBriefOptions): GuestBrief {
  const kept: AnswerAndDeeds<BriefInput, BriefIntent, GuestBriefState> = createAnswerAndDeeds({
    ...briefAnswer(api),
    ...briefWrites(api, () => answerOf(kept.state.brief)),
    stateOf: (brief: Asked<Brief>, deeds: GuestBriefState['deeds']) => ({ brief, deeds }),
    now,
  });

  return Object.assign(kept, briefActions(kept.do));
}

/** How the wishes of a brief are kept, and its departments asked. @param briefNow what is shown */
export function briefWrites(
  api: GuestBriefApi,
  briefNow: () => Brief | undefined,
): Writes<BriefInput, BriefIntent, BriefDone> {
  return {
    write: async (intent, { guestId }, options) => {
      if (intent.type === 'ask-department') {
        await api.orderWork?.({ guestId, department: intent.department, text: intent.text }, options);

        return { added: [] };
      }
      const known = keysOf(briefNow());
      const { preferences, keys, text } = intent;
      await api.addWish?.({ guestId, preferences, text }, options);

      return { added: keys.filter((key) => !known.has(key)) };
    },
    takeBack: async ({ added }, { guestId }, { signal, idempotencyKey }) => {
      for (const [index, of] of added.entries())
        await api.stateFact?.(
          { guestId, fact: { type: 'preference-end', of, why: 'corrected' } },
          { signal, idempotencyKey: `${idempotencyKey}-${index}` },
        );
    },
  };
}

/** What is done in a brief, as intents. */
export function briefActions(
  act: (intent: BriefIntent) => Promise<void>,
): Pick<GuestBrief, 'addWish' | 'askDepartment'> {
  return {
    addWish: (preferences, text) =>
      act({ type: 'wish', preferences, keys: preferences.map(keyOfPreference), text }),
    askDepartment: async ({ key, departments }, text) => {
      const [department] = departments;
      if (department) await act({ type: 'ask-department', department, alert: key, text });
    },
  };
}

/** Every wish that a brief shows somewhere. */
function keysOf(brief: Brief | undefined): ReadonlySet<unknown> {
  const reasons = [...(brief?.rooms ?? []), ...(brief?.alerts ?? []), ...(brief?.wishes ?? [])];

  return new Set(reasons.flatMap(({ because }) => because.map(({ facts }) => facts?.key)));
}

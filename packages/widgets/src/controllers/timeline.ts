import type { InnkeeperApi, TimelineFilter, TimelineInput, TimelinePage } from '@innkeeper/core';
import type { Asked } from './ask.ts';
import { answerOf, createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import { concerns } from './concerns.ts';
import type { Watching } from './follow.ts';
import { follow } from './follow.ts';
import { troubleOf } from './trouble.ts';

/** The part of the API that the timeline uses. */
export type TimelineApi = Pick<InnkeeperApi, 'listTimeline'> & Watching;

/** Whose timeline; how much of it is shown is the controller's affair. */
export type TimelineQuestion = Pick<TimelineInput, 'guestId' | 'property'>;

/** What the timeline shows: all pages that were opened, as one. */
export interface TimelineState {
  readonly timeline: Asked<TimelinePage>;
  readonly filter: TimelineFilter;
  /** How the next page stands. */
  readonly more: 'idle' | 'loading' | 'failed';
}

/** The timeline without a pixel: state and actions, for an element of one's own. */
export interface Timeline extends Observable<TimelineState> {
  /** Shows a guest; the one shown before is let go at once. */
  show(question: TimelineQuestion): void;
  /** Shows a part: what was there stays until the new answer comes. */
  filter(filter: TimelineFilter): Promise<void>;
  /** The next page. */
  more(): Promise<void>;
  again(): Promise<void>;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** What the timeline is made with. */
export interface TimelineOptions {
  readonly api: TimelineApi;
  /** How many entries a page has. @defaultValue 20 */
  readonly pageSize?: number;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** The most entries that one question may ask for. */
const most = 200;

/** Opens a timeline over an API. Nothing is asked before a guest is shown. */
export function createTimeline({ api, pageSize = 20, now = Date.now }: TimelineOptions): Timeline {
  let asked: TimelineQuestion | undefined;
  let filter: TimelineFilter = {};
  let shown = pageSize;
  let more: TimelineState['more'] = 'idle';
  let endFollowing = (): void => {};
  let turning: AbortController | undefined;
  const ask = createAsk({
    call: (question: TimelineQuestion, options) =>
      api.listTimeline({ ...question, ...filter, limit: Math.min(most, shown) }, options),
    now,
  });
  const cell = createCell<TimelineState>({ timeline: ask.state, filter, more });
  const tell = (): void => cell.set({ timeline: ask.state, filter, more });
  ask.subscribe(tell);
  const stopTurning = (): void => {
    turning?.abort();
    turning = undefined;
    more = 'idle';
  };
  const letGo = (): void => {
    endFollowing();
    stopTurning();
    asked = undefined;
    filter = {};
    shown = pageSize;
    ask.clear();
    tell();
  };
  const again = async (): Promise<void> => {
    stopTurning();
    await ask.again();
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    show: (question) => {
      letGo();
      const whose = question.guestId;
      endFollowing = follow(api, (kept) => {
        if (!kept || concerns(kept.event, whose)) void again();
      });
      asked = question;
      void ask.ask(question);
    },
    filter: async (wanted) => {
      filter = wanted;
      shown = pageSize;
      await again();
    },
    more: async () => {
      const before = answerOf(ask.state);
      if (!asked || before?.next === undefined || more === 'loading') return;
      const mine = new AbortController();
      turning = mine;
      more = 'loading';
      tell();
      try {
        const page = await api.listTimeline(
          { ...asked, ...filter, after: before.next, limit: pageSize },
          { signal: mine.signal },
        );
        if (turning !== mine) return;
        more = 'idle';
        const entries = [...before.entries, ...page.entries];
        shown = Math.max(shown, entries.length);
        ask.put({ ...page, entries });
      } catch (error) {
        if (turning !== mine) return;
        more = 'failed';
        if (!troubleOf(error).retryable) void again();
        tell();
      }
    },
    again,
    shutdown: letGo,
  };
}

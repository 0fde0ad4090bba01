import type { FindInput, FindOutput, GuestHit, InnkeeperApi, ProfileStatement } from '@innkeeper/core';
import type { Asked } from './ask.ts';
import { answerOf, createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';

/** The part of the API that the finder uses. */
export type GuestFinderApi = Pick<InnkeeperApi, 'findGuests'>;

/** Where the desk is, and how names are written there. */
export type FinderPlace = Pick<FindInput, 'property' | 'day' | 'locale'>;

/** What the finder shows. */
export interface GuestFinderState {
  readonly text: string;
  readonly found: Asked<FindOutput>;
  /** Whether what was found answers the text as it is now. */
  readonly isCurrent: boolean;
  /** More than the first rows were asked for. */
  readonly isAll: boolean;
}

/** What the person meant: a guest, or somebody the house does not know yet. */
export type FinderChoice =
  | { readonly type: 'guest'; readonly hit: GuestHit; readonly knownBy?: string }
  | { readonly type: 'new'; readonly text: string; readonly prefill?: ProfileStatement };

/** The finder without a pixel: what is typed goes in, who was meant comes out. */
export interface GuestFinder extends Observable<GuestFinderState> {
  /** What is in the field now. Asks when the typing pauses; what is under way for an older text is cancelled. */
  type(text: string, how?: { readonly isScan?: boolean }): void;
  /**
   * Enter: takes the first of what answers the text, now or as soon as it is here. A scanner ends each line so, and
   * another may follow.
   */
  take(how?: { readonly isScan?: boolean }): void;
  /** Who is in the house, who arrives, who was here lately: before anything is typed. */
  open(): void;
  /** Everybody who fits, not the first few. */
  all(): void;
  choose(hit: GuestHit): void;
  chooseNew(): void;
  again(): Promise<void>;
  /** Empties field and list; the place stays. */
  clear(): void;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** What the finder is made with. */
export interface GuestFinderOptions {
  readonly api: GuestFinderApi;
  readonly onChoice: (choice: FinderChoice) => void;
  /** Read before each question. */
  readonly place?: () => FinderPlace;
  /** How long nothing is typed before the house is asked, in milliseconds. @defaultValue 120 */
  readonly pause?: number;
  /** How many rows at first. @defaultValue 8 */
  readonly limit?: number;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** The most that is shown of everybody who fits. */
const mostOfAll = 100;

/** Opens a finder over an API. Never rejects. */
export function createGuestFinder(options: GuestFinderOptions): GuestFinder {
  const { api, onChoice, place = () => ({}), pause = 120, limit = 8, now = Date.now } = options;
  const ask = createAsk({ call: (input: FindInput, call) => api.findGuests(input, call), now });
  let [text, askedFor, isAll] = ['', undefined as string | undefined, false];
  /** What shall happen as soon as the answer is here: Enter was pressed, or a scanner typed. */
  let due: 'take' | 'scan' | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cell = createCell<GuestFinderState>({ text, found: ask.state, isCurrent: false, isAll });
  const tell = (): void => cell.set({ text, found: ask.state, isCurrent: askedFor === text, isAll });
  const ready = (): FindOutput | undefined =>
    askedFor === text && ask.state.state === 'ready' ? ask.state.answer : undefined;

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    askedFor = text;
    const most = isAll ? mostOfAll : limit;
    await ask.ask({ ...place(), ...(text.trim() !== '' && { text }), limit: most });
    carryOut();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pause);
  };
  const carryOut = (): void => {
    const answer = ready();
    if (!answer || !due) return;
    const wanted = due;
    due = undefined;
    if (wanted === 'take' ? isClear(answer) : answer.scan && isClear(answer)) takeFrom(answer);
  };
  const takeFrom = ({ hits: [first], prefill }: FindOutput): void =>
    onChoice(
      first
        ? { type: 'guest', hit: first, knownBy: first.because[0]?.code }
        : { type: 'new', text: text.trim(), prefill },
    );
  const reset = (): void => {
    clearTimeout(timer);
    [text, askedFor, isAll, due] = ['', undefined, false, undefined];
    ask.clear();
    tell();
  };
  ask.subscribe(tell);

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    type: (typed, { isScan = false } = {}) => {
      [text, isAll, due] = [typed, false, isScan ? 'scan' : undefined];
      wait();
      tell();
    },
    take: ({ isScan = false } = {}) => {
      if (text.trim() === '' && ask.state.state !== 'ready') return;
      due = 'take';
      if (isScan) wait();
      else if (ready()) carryOut();
      else if (timer !== undefined || askedFor !== text) void run();
    },
    open: () => {
      if (ask.state.state === 'empty') void run();
    },
    all: () => {
      isAll = true;
      void run();
    },
    choose: (hit) => onChoice({ type: 'guest', hit, knownBy: hit.because[0]?.code }),
    chooseNew: () => onChoice({ type: 'new', text: text.trim(), prefill: answerOf(ask.state)?.prefill }),
    again: ask.again,
    clear: reset,
    shutdown: reset,
  };
}

/** A document whose check digits do not fit names nobody for certain: a person looks before anything is opened. */
function isClear({ scan }: FindOutput): boolean {
  return (scan?.problems.length ?? 0) === 0;
}

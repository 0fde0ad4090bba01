import type {
  ChoiceField,
  Decided,
  FieldChoice,
  GuestId,
  InnkeeperApi,
  MatchDecision,
  MatchReview as MatchPage,
  MatchToReview,
  MergeId,
  MergeRecord,
  ReviewInput,
} from '@innkeeper/core';
import type { Asked } from './ask.ts';
import { answerOf, createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import type { Deed } from './deeds.ts';
import { createDeeds } from './deeds.ts';
import type { Watching } from './follow.ts';
import { follow } from './follow.ts';

/** The part of the API that the review uses; the house in the process and its HTTP client both fit. */
export type MatchReviewApi = Pick<InnkeeperApi, 'reviewMatches' | 'decideMatches'> &
  Partial<Pick<InnkeeperApi, 'unmergeGuests' | 'listMerges'>> &
  Watching;

/** Which side of a match: `one` keeps his name, unless the sides were swapped. */
export type Side = 'one' | 'other';

/** What a person decided about two guests. */
export interface ReviewIntent {
  readonly decision: Exclude<MatchDecision['decision'], 'open'>;
  readonly match: MatchToReview;
  readonly choices: readonly FieldChoice[];
  readonly survivor: Side;
}

/** What undoing needs to know. */
export interface ReviewDone {
  readonly mergeId?: MergeId;
}

/** What the review shows. */
export interface MatchReviewState {
  readonly review: Asked<MatchPage>;
  /** The matches that are not decided here yet. */
  readonly matches: readonly MatchToReview[];
  readonly match?: MatchToReview;
  /** The place of the match among them, from 0. */
  readonly place: number;
  readonly survivor: Side;
  /** Whose value was chosen, by field. */
  readonly chosen: Readonly<Partial<Record<ChoiceField, Side>>>;
  readonly deeds: readonly Deed<ReviewIntent, ReviewDone>[];
  /** The merges that people made of the two guests, once they were asked for. */
  readonly merges: Asked<readonly MergeRecord[]>;
}

/** The review without a pixel: state and actions, for an element of one's own. */
export interface MatchReview extends Observable<MatchReviewState> {
  /** Asks for the matches that are worth deciding. */
  show(input?: ReviewInput): void;
  /** Shows matches that the host has fetched; nothing is written then. */
  put(page: MatchPage): void;
  again(): Promise<void>;
  /** To the next match, or the one before. */
  move(steps: 1 | -1): void;
  choose(field: ChoiceField, side: Side): void;
  /** The other one keeps his name. */
  swap(): void;
  /** What a decision about the match that is shown would be, with the choices made. */
  intentOf(decision: ReviewIntent['decision']): ReviewIntent | undefined;
  /** Shown at once, undone for ten seconds, back on the screen when it fails. */
  decide(decision: ReviewIntent['decision']): Promise<void>;
  undo(key: string): Promise<void>;
  retry(key: string): Promise<void>;
  drop(key: string): void;
  /** Asks for the merges of the two guests. */
  lookAtMerges(): Promise<void>;
  /** Undoes a merge of any age. @returns whether it was undone */
  undoMerge(mergeId: MergeId): Promise<boolean>;
  /** At a change of staff: nothing of any guest stays. */
  shutdown(): void;
}

/** What the review works with. */
export interface MatchReviewOptions {
  readonly api?: MatchReviewApi;
  /** In milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
}

const mostPages = 50;

/** Builds the review for one API. */
export function createMatchReview({ api, now = Date.now }: MatchReviewOptions): MatchReview {
  let endFollowing = (): void => {};
  let pages = 1;
  let place = 0;
  let shown: MatchToReview | undefined;
  /** The pair that comes back to the screen when the house asks about it again. */
  let wanted: string | undefined;
  let survivor: Side = 'one';
  let chosen: MatchReviewState['chosen'] = {};
  const ask = createAsk({ call: (input: ReviewInput, options) => pagesOf(input, options), now });
  const merges = createAsk({
    now,
    call: async (guests: readonly GuestId[], options) => {
      const lists = await Promise.all(
        guests.map((guestId) => api?.listMerges?.({ guestId }, options) ?? Promise.resolve([])),
      );
      const each = new Map(lists.flat().map((merge) => [merge.mergeId, merge]));

      return [...each.values()].sort((left, right) => (left.at < right.at ? 1 : -1));
    },
  });
  const deeds = createDeeds<ReviewIntent, ReviewDone>({
    now,
    onChange: () => void ask.again(),
    write: async (intent, options) => {
      const answer = await api?.decideMatches({ decisions: [decisionOf(intent)] }, options);

      return doneOf(answer?.decided[0]);
    },
    takeBack: async ({ mergeId }, intent, options) => {
      if (mergeId !== undefined) return api?.unmergeGuests?.({ mergeId }, options);
      const { one, other } = decisionOf(intent);

      return api?.decideMatches({ decisions: [{ one, other, decision: 'open' }] }, options);
    },
  });
  const stateNow = (): MatchReviewState => {
    const hidden = new Set(
      deeds.state.flatMap(({ intent, standing }) =>
        standing.state === 'failed' ? [] : [pairOf(intent.match)],
      ),
    );
    const matches = (answerOf(ask.state)?.matches ?? []).filter((match) => !hidden.has(pairOf(match)));
    const back = matches.find((match) => pairOf(match) === wanted);
    if (back) [shown, wanted, survivor, chosen] = [back, undefined, 'one', {}];
    const at = shown ? matches.findIndex((match) => pairOf(match) === pairOf(shown as MatchToReview)) : -1;
    place = Math.max(0, Math.min(at >= 0 ? at : place, matches.length - 1));
    const match = matches[place];
    if (!match || !shown || pairOf(match) !== pairOf(shown)) {
      survivor = 'one';
      chosen = {};
      if (merges.state.state !== 'empty') merges.clear();
    }
    shown = match;

    return {
      review: ask.state,
      matches,
      match,
      place,
      survivor,
      chosen,
      deeds: deeds.state,
      merges: merges.state,
    };
  };
  const cell = createCell<MatchReviewState>(stateNow());
  const tell = (): void => cell.set(stateNow());
  ask.subscribe(tell);
  deeds.subscribe(tell);
  merges.subscribe(tell);

  async function pagesOf(input: ReviewInput, options: { readonly signal: AbortSignal }): Promise<MatchPage> {
    if (!api) return { matches: [] };
    let page = await api.reviewMatches(input, options);
    for (let count = 1; count < pages && page.next !== undefined; count += 1) {
      const more = await api.reviewMatches({ ...input, after: page.next }, options);
      page = { ...more, matches: [...page.matches, ...more.matches] };
    }

    return page;
  }

  const intentOf = (decision: ReviewIntent['decision']): ReviewIntent | undefined => {
    const { match } = cell.state;
    const choices = Object.entries(chosen).map(
      ([field, side]): FieldChoice => ({
        field: field as ChoiceField,
        from: side === survivor ? 'survivor' : 'other',
      }),
    );

    return match && { decision, match, choices: decision === 'same' ? choices : [], survivor };
  };
  const letGo = (): void => {
    endFollowing();
    endFollowing = (): void => {};
    pages = 1;
    place = 0;
    shown = undefined;
    wanted = undefined;
    deeds.clear();
    merges.clear();
    ask.clear();
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    show: (input = {}) => {
      letGo();
      if (api)
        endFollowing = follow(api, (kept) => (!kept || isAboutGuests(kept.event.type)) && void ask.again());
      void ask.ask(input);
    },
    put: (page) => {
      letGo();
      ask.put(page);
    },
    again: ask.again,
    move: (steps) => {
      const { matches, review } = cell.state;
      const to = place + steps;
      const next = matches[to];
      const isMore = answerOf(review)?.next !== undefined && pages < mostPages;
      if (next) shown = next;
      place = next ? to : place;
      if (next) {
        survivor = 'one';
        chosen = {};
        merges.clear();
      } else if (steps > 0 && isMore) {
        pages += 1;
        void ask.again();
      }
      tell();
    },
    choose: (field, side) => {
      chosen = { ...chosen, [field]: side };
      tell();
    },
    swap: () => {
      survivor = survivor === 'one' ? 'other' : 'one';
      tell();
    },
    intentOf,
    decide: async (decision) => {
      const intent = intentOf(decision);
      if (intent) await deeds.do(intent);
    },
    undo: async (key) => {
      const deed = deeds.state.find((one) => one.key === key);
      wanted = deed && pairOf(deed.intent.match);
      await deeds.undo(key);
      tell();
    },
    retry: deeds.retry,
    drop: deeds.drop,
    lookAtMerges: async () => {
      const { match } = cell.state;
      if (match && api?.listMerges) await merges.ask([match.one.guestId, match.other.guestId]);
    },
    undoMerge: async (mergeId) => {
      try {
        await api?.unmergeGuests?.({ mergeId });
        await Promise.all([merges.again(), ask.again()]);

        return true;
      } catch {
        return false;
      }
    },
    shutdown: letGo,
  };
}

/** What the house is told. */
export function decisionOf({ decision, match, choices, survivor }: ReviewIntent): MatchDecision {
  const sides = { one: match.one.guestId, other: match.other.guestId };
  const one = sides[survivor];
  const other = survivor === 'one' ? sides.other : sides.one;

  return { one, other, decision, ...(choices.length > 0 && { choices }) };
}

/** A decision that the house refused is a failure with its code; it is not retried by itself. */
function doneOf(decided: Decided | undefined): ReviewDone {
  if (decided?.outcome === 'refused')
    throw Object.assign(new Error(decided.code), {
      name: 'InnkeeperError',
      code: decided.code,
      retryable: false,
    });

  return decided?.mergeId === undefined ? {} : { mergeId: decided.mergeId };
}

function pairOf({ one, other }: MatchToReview): string {
  return [one.guestId, other.guestId].sort().join(' ');
}

function isAboutGuests(type: string): boolean {
  return type !== 'settings-changed' && type !== 'constraint-violated';
}

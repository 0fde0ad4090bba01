import type {
  CensusInput,
  ColumnsAnswer,
  CountAnswer,
  FindOutput,
  GuestId,
  InnkeeperApi,
  KeptSegment,
  Locale,
  MembersAnswer,
  Rule,
  Segment,
  SegmentExplanation,
  SegmentLine,
} from '@innkeeper/core';
import type { Asked } from './ask.ts';
import { createAsk } from './ask.ts';
import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import type { Deed } from './deeds.ts';
import { createDeeds } from './deeds.ts';
import type { Watching } from './follow.ts';
import { followFigures } from './live-question.ts';
import { soon } from './soon.ts';
import { untilCounted } from './until-counted.ts';

/** The part of the API that the builder uses; what is left out is not offered. */
export type SegmentBuilderApi = Pick<InnkeeperApi, 'listColumns' | 'countSegment'> &
  Partial<
    Pick<
      InnkeeperApi,
      'listSegments' | 'writeSegment' | 'removeSegment' | 'findMembers' | 'explainSegment' | 'findGuests'
    >
  > &
  Watching;

/** A segment that somebody keeps. */
export interface SegmentIntent {
  readonly segment: Segment;
  /** The version that was changed, 0 for a new one: what a colleague has changed meanwhile is not lost. */
  readonly version: number;
  /** What stood there before, so that it can be put back. */
  readonly before?: Segment;
}

/** Everything the builder shows. */
export interface SegmentBuilderState {
  readonly columns: Asked<ColumnsAnswer>;
  readonly segments: Asked<readonly SegmentLine[]>;
  /** How many fulfil the rule that was given last. */
  readonly count: Asked<CountAnswer>;
  /** The last count there was: it stays in sight while the next is made. */
  readonly lastCount?: CountAnswer;
  readonly members: Asked<MembersAnswer>;
  readonly explanation: Asked<SegmentExplanation>;
  readonly found: Asked<FindOutput>;
  readonly deeds: readonly Deed<SegmentIntent, KeptSegment>[];
}

/** The builder without a pixel: what can be asked, a live count, who is in it and why, and what is kept. */
export interface SegmentBuilder extends Observable<SegmentBuilderState> {
  show(input: CensusInput): void;
  again(): Promise<void>;
  /** Counts a rule once nobody has typed for a moment; `undefined` while it is no rule. */
  count(rule: Rule | undefined): void;
  /** Names some who fulfil the rule that was counted last. */
  listMembers(locale: Locale): Promise<void>;
  /** Says of one guest whether he fulfils the rule, and why; `undefined` lets go of him. */
  explain(guestId: GuestId | undefined): Promise<void>;
  find(text: string): Promise<void>;
  /** Keeps a segment: undone for ten seconds, kept as written when it fails. */
  save(intent: SegmentIntent): Promise<void>;
  undo(key: string): Promise<void>;
  retry(key: string): Promise<void>;
  drop(key: string): void;
  /** At a change of staff: nothing stays. */
  shutdown(): void;
}

/** What the builder is made with. */
export interface SegmentBuilderOptions {
  readonly api: SegmentBuilderApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
  /** Milliseconds after the last change before it is counted. @defaultValue 120 */
  readonly pause?: number;
}

/** So many who fulfil a rule are named. */
const fewMembers = 10;

/** Opens a builder. Nothing is asked before it is shown. */
export function createSegmentBuilder({
  api,
  now = Date.now,
  pause = 120,
}: SegmentBuilderOptions): SegmentBuilder {
  let endFollowing = (): void => {};
  let when: CensusInput = {};
  let rule: Rule | undefined;
  let guest: GuestId | undefined;
  let lastCount: CountAnswer | undefined;
  const none = async (): Promise<never> => Promise.reject(new Error('The API has no such call.'));
  const columns = createAsk({
    call: untilCounted((input: CensusInput, options) => api.listColumns(input, options)),
    now,
  });
  const segments = createAsk({
    call: (_: object, options) => api.listSegments?.({}, options) ?? none(),
    now,
  });
  const counting = createAsk({
    call: untilCounted((one: Rule, options) =>
      api.countSegment({ ...when, rule: one, parts: true }, options),
    ),
    now,
  });
  const members = createAsk({
    call: (asked: { readonly rule: Rule; readonly locale: Locale }, options) =>
      api.findMembers?.({ ...when, ...asked, limit: fewMembers }, options) ?? none(),
    now,
  });
  const explaining = createAsk({
    call: (asked: { readonly rule: Rule; readonly guestId: GuestId }, options) =>
      api.explainSegment?.({ ...when, ...asked }, options) ?? none(),
    now,
  });
  const finding = createAsk({
    call: (input: { readonly text: string }, options) => api.findGuests?.(input, options) ?? none(),
    now,
  });
  const readSegments = (): void => void (api.listSegments && segments.again());
  const deeds = createDeeds<SegmentIntent, KeptSegment>({
    now,
    onChange: readSegments,
    write: async ({ segment, version }, options) =>
      api.writeSegment?.({ segment, version }, options) ?? none(),
    takeBack: async ({ segment: { id } }, { before }, options) =>
      before
        ? api.writeSegment?.({ segment: before }, options)
        : api.removeSegment?.({ segmentId: id }, options),
  });
  const asks = [columns, segments, counting, members, explaining, finding] as const;
  const stateNow = (): SegmentBuilderState => ({
    columns: columns.state,
    segments: segments.state,
    count: counting.state,
    ...(lastCount && { lastCount }),
    members: members.state,
    explanation: explaining.state,
    found: finding.state,
    deeds: deeds.state,
  });
  const cell = createCell(stateNow());
  const tell = (): void => {
    if ('answer' in counting.state) lastCount = counting.state.answer;
    cell.set(stateNow());
  };
  for (const part of [...asks, deeds]) part.subscribe(tell);
  const explainNow = (): void => {
    if (rule && guest && api.explainSegment) void explaining.ask({ rule, guestId: guest });
    else explaining.clear();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const countNow = (): void => {
    if (!rule) return;
    void counting.ask(rule);
    explainNow();
  };
  const look = soon(() => {
    void columns.again();
    readSegments();
    countNow();
  }, 1000);
  const letGo = (): void => {
    endFollowing();
    clearTimeout(timer);
    look.cancel();
    [rule, guest, lastCount] = [undefined, undefined, undefined];
    deeds.clear();
    for (const ask of asks) ask.clear();
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    show: (input) => {
      letGo();
      when = input;
      endFollowing = followFigures(api, look.ask);
      void columns.ask(input);
      if (api.listSegments) void segments.ask({});
    },
    again: async () => {
      countNow();
      await Promise.all([columns.again(), api.listSegments && segments.again()]);
    },
    count: (next) => {
      rule = next;
      clearTimeout(timer);
      members.clear();
      if (!next) {
        counting.clear();
        explaining.clear();
        lastCount = undefined;
        tell();
      } else timer = setTimeout(countNow, pause);
    },
    listMembers: async (locale) => {
      if (rule) await members.ask({ rule, locale });
    },
    explain: async (guestId) => {
      guest = guestId;
      finding.clear();
      explainNow();
    },
    find: (text) => finding.ask({ text }),
    save: deeds.do,
    undo: deeds.undo,
    retry: deeds.retry,
    drop: deeds.drop,
    shutdown: letGo,
  };
}

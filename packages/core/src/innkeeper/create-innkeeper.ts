import { EventEmitter } from 'eventemitter3';
import type { Clock } from '../ports/clock.ts';
import type { Source } from '../ports/source.ts';
import type { Store, StoreHealth } from '../ports/store.ts';
import type { PhoneReader, PinyinReader } from '../ports/text.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import { createSegmentKeeper } from './census/follow-segments.ts';
import type { CensusMode, CountOptions, KeepColumnsOptions } from './census/house-census.ts';
import { createHouseCensus } from './census/house-census.ts';
import type { PivotStream } from './census/stream-pivot.ts';
import { streamPivot } from './census/stream-pivot.ts';
import type { SegmentsUpdated } from './census/update-segments.ts';
import type { FinderMode } from './finder/house-finder.ts';
import { createHouseFinder } from './finder/house-finder.ts';
import type { Actor, Policy } from './house/actor.ts';
import { defaultPolicy } from './house/actor.ts';
import { createAuditPen } from './house/audit-pen.ts';
import { createByHeart } from './house/by-heart.ts';
import type { House } from './house/house.ts';
import type { HouseEvent, KeptEvent } from './house/house-event.ts';
import { createNews } from './house/news.ts';
import type { Post } from './house/watch.ts';
import { watchHouse } from './house/watch.ts';
import { createKnownKeys } from './identity/known-keys.ts';
import type { CallOptions, InnkeeperApi, InputOf } from './operation-types.ts';
import type { OperationName } from './operations.ts';
import { operations } from './operations.ts';
import type { BookResolution, ResolveBookOptions } from './resolution/resolve-book.ts';
import type { ResolutionUndone } from './resolution/undo-resolution.ts';
import { runOperation } from './run-operation.ts';
import { importSource } from './take-in/import-source.ts';
import type { ImportOptions, ImportOutcome } from './take-in/import-steps.ts';

/** What a house is opened with. */
export interface InnkeeperOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** At least 16 characters, kept apart from the data: hides document numbers, remembers who was forgotten. */
  readonly secret: string;
  /** The hotel group that controls the data. @defaultValue 'house' */
  readonly tenant?: string;
  /** What each role may do and see. @defaultValue `defaultPolicy` */
  readonly policy?: Policy;
  readonly phones?: PhoneReader;
  readonly pinyin?: PinyinReader;
  /** Any script in Latin letters, roughly: how a name in Cyrillic meets its passport spelling. */
  readonly latin?: (text: string) => string;
  /** How guests are found. @defaultValue 'small' */
  readonly finder?: FinderMode;
  /** Where questions about everybody are answered. @defaultValue 'memory' */
  readonly census?: CensusMode;
  /** Lets whatever else the process has to do go on, in the middle of an import: `setImmediate` in Node. */
  readonly breathe?: House['breathe'];
  /** Asked at every call: an actor whose right was taken away is refused at once. */
  readonly isRevoked?: House['isRevoked'];
  /**
   * Whether segments are looked at by themselves after each change: `follow`; or only when `updateSegments` is called:
   * `asked`, for a process beside another that follows. @defaultValue 'follow'
   */
  readonly segments?: 'follow' | 'asked';
  /** Hears who entered which segment, who left, and why, after each change that moved somebody. */
  readonly onSegments?: (found: SegmentsUpdated) => void;
  /** Hears why a look at the segments failed: it is begun again with the next change. */
  readonly onSegmentsError?: (error: unknown) => void;
  /** Hears of a listener that threw; the other listeners have heard the event all the same. */
  readonly onListenerError?: (error: unknown, event: KeptEvent) => void;
}

/** The house: what a host holds. */
export interface Innkeeper {
  /** Every use case, for one actor. */
  as(actor: Actor): InnkeeperApi;
  /** Reads a source to its end and takes everything in; a run that broke off goes on where it stopped. */
  importFrom(actor: Actor, source: Source, options?: ImportOptions): Promise<ImportOutcome>;
  /**
   * Resolves everybody the house knows by the model of the whole book: certain pairs are linked, possible ones become
   * questions. The same book again changes nothing; `undoResolution` takes it all back.
   */
  resolveBook(actor: Actor, options?: ResolveBookOptions): Promise<BookResolution>;
  /** Takes the last resolution of the whole house back. @throws `resolution/not-found` */
  undoResolution(actor: Actor, options?: Omit<ResolveBookOptions, 'dryRun'>): Promise<ResolutionUndone>;
  /**
   * Crosses any columns of the house without an end to the answer: rows are made as they are taken. `readPivot` answers
   * the same at once, and refuses what is too large. @throws before the first row what `readPivot` throws
   */
  streamPivot(actor: Actor, input: InputOf<'readPivot'>, options?: CallOptions): Promise<PivotStream>;
  /** Hears of everything of one type that happens from now on. @returns a function that ends it */
  on<Type extends HouseEvent['type']>(
    type: Type,
    listener: (event: Extract<HouseEvent, { type: Type }>, kept: KeptEvent) => void,
  ): () => void;
  /** Another process may have written to the same store: whoever watches looks into the outbox. */
  lookAgain(): void;
  /**
   * Makes the finder of a house with `finder: 'memory'` ready; until then the store is asked. A start from what
   * `keepFinder` kept takes a moment, the first one reads everybody.
   */
  openFinder(): Promise<void>;
  /** Keeps the finder in the store for the next start: nightly, and before the process ends. */
  keepFinder(): Promise<void>;
  /**
   * Brings the census of the store up to date and into memory, so that the first question need not wait: from what
   * `keepCensus` kept, else guest by guest. Each question does so by itself for what changed since.
   */
  openCensus(): Promise<void>;
  /**
   * Brings the census of the store up to date and reads nothing of it: when much has come in, so that nobody who asks
   * afterwards waits for it. What was counted until the signal ends it stays counted where only some guests changed.
   * @throws `aborted`
   */
  countCensus(options?: CountOptions): Promise<void>;
  /**
   * Keeps the census in the store for the next start: nightly, and before the process ends. With `unlessKept` only where
   * this process did not begin with one that was kept.
   */
  keepCensus(options?: KeepColumnsOptions): Promise<void>;
  /** Resolves when what follows from what was done is done too: before a store is closed, and in a test. */
  settled(): Promise<void>;
  /** How the store stands; no data. */
  health(): Promise<StoreHealth>;
  /** Ends all listening and watching. The store is closed by whoever opened it. */
  shutdown(): void;
}

/** Opens a house over a store. @throws `setting/invalid` when the secret is too short */
export function createInnkeeper(options: InnkeeperOptions): Innkeeper {
  if (options.secret.length < 16)
    throw new InnkeeperError('setting/invalid', {
      name: 'secret',
      field: 'secret',
      problem: 'has fewer than 16 characters',
    });
  const {
    tenant = 'house',
    policy = defaultPolicy,
    finder: mode = 'small',
    census: censusMode = 'memory',
    segments: segmentsMode = 'follow',
    onSegments,
    onSegmentsError,
    ...rest
  } = options;
  const base: House = {
    ...rest,
    tenant,
    policy,
    byHeart: createByHeart(),
    knownKeys: createKnownKeys(),
    pen: createAuditPen({ ...rest, tenant }),
  };
  const finder = createHouseFinder(base, mode);
  const house: House = { ...base, finder, census: createHouseCensus(base, censusMode) };
  const emitter = new EventEmitter();
  const news = createNews();
  const tell = (events: readonly KeptEvent[]): void => {
    news.tell(events);
    for (const kept of events) tellOne(emitter, kept, options.onListenerError);
  };
  const segments = createSegmentKeeper(house, { tell, onFound: onSegments, onError: onSegmentsError });
  const after = (events: readonly KeptEvent[], name?: OperationName): void => {
    tell(events);
    if (name === 'writeSegment') segments.forget();
    if (segmentsMode === 'follow' && (name === undefined || operations[name].effect !== 'read'))
      segments.stir();
  };
  const as = (actor: Actor): InnkeeperApi => apiFor({ house, news, actor }, after);

  return {
    as,
    importFrom: (actor, source, importOptions) =>
      importSource({ house, api: as(actor), source, options: importOptions ?? {} }),
    // The engine of whole books is heavy, and seldom needed: it is loaded when it is called.
    resolveBook: async (actor, bookOptions = {}) =>
      (await import('./resolution/resolve-book.ts')).resolveBook({
        house,
        actor,
        options: bookOptions,
        tell: after,
      }),
    undoResolution: async (actor, bookOptions = {}) =>
      (await import('./resolution/undo-resolution.ts')).undoResolution({
        house,
        actor,
        options: bookOptions,
        tell: after,
      }),
    streamPivot: (actor, input, { signal, patience } = {}) =>
      streamPivot(house, actor, { input, signal, patience }),
    on: (type, listener) => {
      const heard = (kept: KeptEvent): void =>
        listener(kept.event as Extract<HouseEvent, { type: typeof type }>, kept);
      emitter.on(type, heard);

      return () => void emitter.off(type, heard);
    },
    openFinder: () => finder.open(),
    keepFinder: () => finder.keep(),
    openCensus: async () => {
      await house.census?.open();
    },
    countCensus: async (countOptions) => {
      await house.census?.count(countOptions);
    },
    keepCensus: async (keepOptions) => {
      await house.census?.keep(keepOptions);
    },
    health: () => options.store.health(),
    lookAgain: () => {
      news.lookAgain();
      segments.forget();
      if (segmentsMode === 'follow') segments.stir();
    },
    settled: () => segments.settled(),
    shutdown: () => {
      segments.end();
      emitter.removeAllListeners();
      news.end();
      finder.end();
      house.census?.end();
    },
  };
}

/** A listener that throws stops nobody else. */
function tellOne(emitter: EventEmitter, kept: KeptEvent, onError: InnkeeperOptions['onListenerError']): void {
  for (const listener of emitter.listeners(kept.event.type)) {
    try {
      listener(kept);
    } catch (error) {
      onError?.(error, kept);
    }
  }
}

function apiFor(
  post: Post,
  after: (events: readonly KeptEvent[], name: OperationName) => void,
): InnkeeperApi {
  const names = Object.keys(operations) as OperationName[];
  const methods = names.map((name) => [
    name,
    async (input: InputOf<typeof name>, options?: CallOptions) => {
      const { output, events } = await runOperation(post.house, { name, actor: post.actor, input, options });
      after(events, name);

      return output;
    },
  ]);
  const watch: InnkeeperApi['watch'] = (options) => watchHouse(post, options);

  return { ...Object.fromEntries(methods), watch } as InnkeeperApi;
}

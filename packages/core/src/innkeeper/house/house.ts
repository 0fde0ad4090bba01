import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { PhoneReader, PinyinReader } from '../../ports/text.ts';
import type { HouseCensus } from '../census/house-census.ts';
import type { HouseFinder } from '../finder/house-finder.ts';
import type { KnownKeys } from '../identity/known-keys.ts';
import type { Policy } from './actor.ts';
import type { AuditPen } from './audit-pen.ts';
import type { ByHeart } from './by-heart.ts';

/** What every use case works with. */
export interface House {
  /** The hotel group that controls the data; no question ever crosses it. */
  readonly tenant: string;
  readonly store: Store;
  readonly clock: Clock;
  /** Hides document numbers and remembers who was forgotten; at least 16 characters, kept apart from the data. */
  readonly secret: string;
  readonly policy: Policy;
  readonly phones?: PhoneReader;
  readonly pinyin?: PinyinReader;
  /** Any script in Latin letters, roughly. */
  readonly latin?: (text: string) => string;
  /** What it need not read anew for every question. */
  readonly byHeart: ByHeart;
  /** Which identity keys the store has, as far as this process can tell. */
  readonly knownKeys: KnownKeys;
  /** Writes down who has looked at what. */
  readonly pen: AuditPen;
  /** Finds guests in memory, where the house does so. */
  readonly finder?: HouseFinder;
  /** Answers questions about everybody. */
  readonly census?: HouseCensus;
  /** Lets whatever else the process has to do go on, in the middle of long work: `setImmediate` in Node. */
  readonly breathe?: () => Promise<void>;
  /** Whether an actor's right to use the house was taken away; asked at every call. */
  readonly isRevoked?: (actorId: string) => boolean | Promise<boolean>;
}

import type { Reader, Writer } from '../../ports/store.ts';
import type { Instant } from '../../shared/day.ts';
import type { Actor } from './actor.ts';
import type { House } from './house.ts';
import type { HouseEvent } from './house-event.ts';

/** One use case at work: who asks, when, and the rows it may read. */
export interface ReadCall {
  readonly house: House;
  readonly actor: Actor;
  readonly now: Instant;
  readonly rows: Reader;
}

/** A use case that changes something: its rows and its events are kept together or not at all. */
export interface WriteCall extends ReadCall {
  readonly rows: Writer;
  /** Keeps an event beside the data; listeners hear of it once both are kept. */
  emit(event: HouseEvent): void;
}

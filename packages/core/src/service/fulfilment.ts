import { areaOf, nameOf } from '../preferences/key-of-preference.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import { roomValue } from '../preferences/room-value.ts';
import type { Verdict } from '../preferences/verdict-on.ts';
import { verdictOn } from '../preferences/verdict-on.ts';
import type { Room } from '../stays/property.ts';

/** One wish and whether it was met. */
export interface FulfilledWish {
  readonly key: string;
  readonly attribute: string;
  readonly verdict: Verdict;
}

/** How many of the wishes that can be judged were met; wishes of which nothing is known are neither. */
export interface Fulfilment {
  readonly met: number;
  readonly of: number;
  /** Unknown where no wish can be judged. */
  readonly rate?: number;
  readonly wishes: readonly FulfilledWish[];
}

/** Holds the wishes about a room against the room of a stay. */
export function roomFulfilment(
  preferences: readonly KnownPreference[],
  room: Room,
  all: readonly Room[] = [room],
): Fulfilment {
  return fulfilmentOf(
    preferences
      .filter(({ preference }) => areaOf(preference) === 'room')
      .map(({ key, preference }) => ({
        key,
        attribute: preference.attribute,
        verdict: verdictOn(preference, roomValue(room, nameOf(preference), all)),
      })),
  );
}

/** Sums up verdicts of a stay, a department or one wish over many stays. */
export function fulfilmentOf(wishes: readonly FulfilledWish[]): Fulfilment {
  const met = wishes.filter(({ verdict }) => verdict === 'met').length;
  const of = wishes.filter(({ verdict }) => verdict !== 'unknown').length;

  return { met, of, ...(of > 0 ? { rate: met / of } : {}), wishes };
}

import type { ProfileRecord } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';

/** Who is known, guest by guest, and who comes. */
export interface Arriving {
  readonly known: () => Iterable<readonly ProfileRecord[]>;
  readonly coming: readonly ProfileRecord[];
}

/** The telephone that a family or an office shares with somebody who is known. */
const sharing = 4;

/**
 * The synthetic hotel of so many profiles, and others who come one by one: half of them are further records of guests who
 * are known, as their other system wrote them, the others strangers, of whom one in four has the telephone of somebody known.
 */
export function arrivingAt(profiles: number, arrivals: number): Arriving {
  const hotel = syntheticHotel({ seed: 7, guests: profiles * 2, today: '2026-11-21' });
  const ofGuest = (guest: number): readonly ProfileRecord[] =>
    hotel.recordsOf(guest).filter((record): record is ProfileRecord => record.kind === 'profile');
  const again: ProfileRecord[] = [];
  const held = new Set<string>();
  const nameOf = ({ source }: ProfileRecord): string => `${source.system} ${source.id}`;
  for (let guest = 0; again.length < arrivals / 2; guest += 7) {
    const copies = ofGuest(guest);
    const last = copies.at(-1);
    if (copies.length < 2 || !last) continue;
    again.push(last);
    held.add(nameOf(last));
  }
  const strangers: ProfileRecord[] = [];
  for (let guest = profiles * 2 - 1; again.length + strangers.length < arrivals; guest -= 1) {
    const [stranger] = ofGuest(guest);
    const phone = ofGuest((strangers.length * 97) % (profiles / 2))[0]?.contactPoints?.find(
      ({ type }) => type === 'phone',
    );
    const isSharing = stranger && phone && strangers.length % sharing === 0;
    if (stranger)
      strangers.push(
        isSharing ? { ...stranger, contactPoints: [...(stranger.contactPoints ?? []), phone] } : stranger,
      );
  }

  return {
    known: function* () {
      let count = 0;
      for (let guest = 0; count < profiles; guest += 1) {
        const copies = ofGuest(guest).filter((record) => !held.has(nameOf(record)));
        if (copies.length === 0) continue;
        yield copies;
        count += copies.length;
      }
    },
    coming: [...again, ...strangers].sort((one, other) => (one.source.id < other.source.id ? -1 : 1)),
  };
}

import type { GuestId, Words, ZonesAnswer } from '@innkeeper/core';

/** What the parts of the map are drawn from, and what they can do. */
export interface Zones {
  readonly words: Words;
  readonly answer: ZonesAnswer;
  /** The place of the zone that is chosen among the twelve. */
  readonly chosen: number | undefined;
  /** The stronghold whose guests are listed. */
  readonly opened: number | undefined;
  readonly showsTable: boolean;
  readonly act: ZonesActions;
}

/** What a person does in the map. */
export interface ZonesActions {
  choose(zone: number): void;
  turnStronghold(at: number): void;
  openGuest(guestId: GuestId, name: string): void;
  turnTable(): void;
  geoJson(): void;
}

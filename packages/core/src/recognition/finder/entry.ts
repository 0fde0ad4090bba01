import type { PersonName } from '../../records/profile-record.ts';

/** What one profile can be found by. */
export interface FinderEntry {
  /** The 32 hexadecimal digits of the profile's id. */
  readonly id: string;
  readonly names: readonly PersonName[];
  /** In E.164. */
  readonly phones: readonly string[];
  /** As `usableDocument` gives them. */
  readonly documents: readonly string[];
  /** In lower case. */
  readonly emails: readonly string[];
  readonly memberships: readonly string[];
  /** The guest wishes to stay unknown. */
  readonly incognito?: boolean;
  /** The epoch day of the last departure, where there is one. */
  readonly lastDay?: number;
  /** The epoch day of the next arrival, where there is one. */
  readonly arrivalDay?: number;
  /** The room of who is in the house; empty where it is not known. Absent for whoever is not in the house. */
  readonly room?: string;
  /** The properties that know the profile; none where no property is named. */
  readonly properties: readonly string[];
}

/** What a query fitted. */
export const fitted = { name: 1, phone: 2, document: 4, email: 8, membership: 16, room: 32 } as const;

/** One guest that fits a query. */
export interface FinderHit {
  /** The 32 hexadecimal digits of the profile that names the guest. */
  readonly guest: string;
  /** Which of {@link fitted}, added together. */
  readonly by: number;
  /** How far what was typed is from what is held: 0 is the same. */
  readonly distance: number;
}

/** How a question is asked. */
export interface FinderOptions {
  /** @defaultValue 16 */
  readonly limit?: number;
  /** What may be searched by: see {@link fitted}. @defaultValue everything */
  readonly fields?: number;
  /** The epoch day, for who arrives today. */
  readonly day?: number;
  /** Only guests that one of these properties knows, or none is named for. @defaultValue all */
  readonly properties?: readonly string[];
  /** Whether guests who wish to stay unknown are found by name. @defaultValue false */
  readonly mayUnmask?: boolean;
}

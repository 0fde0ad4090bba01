import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';

/** What the hotel knows about its Lightspeed, and about the PMS that it charges rooms in. */
export interface LightspeedTables extends HotelTables {
  /** The system and property whose reservations a charge to a room names; without it the number stays beside the payment. */
  readonly stays?: { readonly system: string; readonly property?: string };
}

/** Saved payloads of Lightspeed K-Series, and what the hotel knows about their codes. */
export interface LightspeedFilesOptions extends PayloadFiles, LightspeedTables {}

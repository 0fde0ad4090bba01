import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';

/** What the hotel knows about the codes in its partners' messages. */
export interface OpenTravelTables extends HotelTables {}

/** Saved messages of OpenTravel: one message a file. */
export interface OpenTravelFilesOptions extends PayloadFiles, OpenTravelTables {}

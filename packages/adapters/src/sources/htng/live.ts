import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { LiveSource } from '../../shared/live-source.ts';
import { parseJson } from '../../shared/parse-json.ts';
import type { AgreedWord } from '../../shared/told-source.ts';
import { toldSource } from '../../shared/told-source.ts';
import { htngRecords } from './to-records.ts';

/** What the hotel knows about who sends HTNG Express. */
export interface HtngLiveOptions extends HotelTables, AgreedWord {}

/** HTNG Express as it is sent: reservations with the guests in them. */
export function htngLive(options: HtngLiveOptions): LiveSource {
  const { system = 'htng' } = options;
  const read = (payload: unknown) => htngRecords(payload, options, { part: 'message' });

  return toldSource(options, { system, parse: parseJson, read });
}

import type { HotelTables } from '../../shared/hotel-tables.ts';
import { jsonOf, withToken } from '../../shared/live-pages.ts';
import type { LiveSource } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { htngRecords } from './to-records.ts';

/** What the hotel knows about who sends HTNG Express. */
export interface HtngLiveOptions extends HotelTables {
  /** The word that was agreed, which the sender sends along. */
  readonly webhookToken: () => string | Promise<string>;
}

/** HTNG Express as it is sent: reservations with the guests in them. */
export function htngLive(options: HtngLiveOptions): LiveSource {
  const { system = 'htng' } = options;

  return liveSource({
    system,
    now: Date.now,
    lists: [],
    receive: async (message) => {
      await withToken(message, system, options.webhookToken);

      return { items: htngRecords(jsonOf(message, system), options, { part: 'message' }) };
    },
  });
}

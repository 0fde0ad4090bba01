import { jsonOf, withToken } from '../../shared/live-pages.ts';
import type { LiveSource } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import type { LightspeedTables } from './options.ts';
import { lightspeedRecords } from './to-records.ts';

/** What the hotel knows about its Lightspeed. */
export interface LightspeedLiveOptions extends LightspeedTables {
  /** The word that was agreed, which Lightspeed sends along. */
  readonly webhookToken: () => string | Promise<string>;
}

/** Lightspeed K-Series as it tells of its own accord: accounts that open, change and close, receipts charged to a room. */
export function lightspeedLive(options: LightspeedLiveOptions): LiveSource {
  const { system = 'lightspeed' } = options;

  return liveSource({
    system,
    now: Date.now,
    lists: [],
    receive: async (message) => {
      await withToken(message, system, options.webhookToken);

      return { items: lightspeedRecords(jsonOf(message, system), options, { part: 'message' }) };
    },
  });
}

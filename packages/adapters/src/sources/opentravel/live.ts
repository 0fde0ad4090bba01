import { withToken } from '../../shared/live-pages.ts';
import type { LiveSource } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import type { OpenTravelTables } from './options.ts';
import { parseXml } from './parse-xml.ts';
import { openTravelRecords } from './to-records.ts';

/** What the hotel knows about who sends OpenTravel messages. */
export interface OpenTravelLiveOptions extends OpenTravelTables {
  /** The word that was agreed, which the sender sends along. */
  readonly webhookToken: () => string | Promise<string>;
}

/** OpenTravel messages as they are sent: profiles, merges, reservations, stays with their revenue. */
export function openTravelLive(options: OpenTravelLiveOptions): LiveSource {
  const { system = 'opentravel' } = options;

  return liveSource({
    system,
    now: Date.now,
    lists: [],
    receive: async (message) => {
      await withToken(message, system, options.webhookToken);
      const document = parseXml(message.body, { system });

      return { items: openTravelRecords(document, options, { part: 'message' }) };
    },
  });
}

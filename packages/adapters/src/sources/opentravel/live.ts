import type { LiveSource } from '../../shared/live-source.ts';
import type { AgreedWord } from '../../shared/told-source.ts';
import { toldSource } from '../../shared/told-source.ts';
import type { OpenTravelTables } from './options.ts';
import { parseXml } from './parse-xml.ts';
import { openTravelRecords } from './to-records.ts';

/** What the hotel knows about who sends OpenTravel messages. */
export interface OpenTravelLiveOptions extends OpenTravelTables, AgreedWord {}

/** OpenTravel messages as they are sent: profiles, merges, reservations, stays with their revenue. */
export function openTravelLive(options: OpenTravelLiveOptions): LiveSource {
  const { system = 'opentravel' } = options;
  const read = (document: unknown) => openTravelRecords(document, options, { part: 'message' });

  return toldSource(options, { system, parse: parseXml, read });
}

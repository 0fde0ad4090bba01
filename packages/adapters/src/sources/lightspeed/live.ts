import type { LiveSource } from '../../shared/live-source.ts';
import { parseJson } from '../../shared/parse-json.ts';
import type { AgreedWord } from '../../shared/told-source.ts';
import { toldSource } from '../../shared/told-source.ts';
import type { LightspeedTables } from './options.ts';
import { lightspeedRecords } from './to-records.ts';

/** What the hotel knows about its Lightspeed. */
export interface LightspeedLiveOptions extends LightspeedTables, AgreedWord {}

/** Lightspeed K-Series as it tells of its own accord: accounts that open, change and close, receipts charged to a room. */
export function lightspeedLive(options: LightspeedLiveOptions): LiveSource {
  const { system = 'lightspeed' } = options;
  const read = (payload: unknown) => lightspeedRecords(payload, options, { part: 'message' });

  return toldSource(options, { system, parse: parseJson, read });
}

import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource } from '../../shared/payload-files.ts';
import { tastyigniterKinds } from './shapes.ts';
import { tastyigniterRecords } from './to-records.ts';

/** Saved payloads of TastyIgniter, and what the hotel knows about their codes. */
export interface TastyigniterFilesOptions extends PayloadFiles, HotelTables {}

/** TastyIgniter from saved payloads, as its API and its events send them. */
export function tastyigniterFiles(options: TastyigniterFilesOptions): Source {
  const { system = 'tastyigniter', property } = options;

  return payloadSource(
    {
      system,
      kinds: tastyigniterKinds,
      read: (payload, part) =>
        tastyigniterRecords(payload, options, { part, ...(property !== undefined && { property }) }),
    },
    options,
  );
}

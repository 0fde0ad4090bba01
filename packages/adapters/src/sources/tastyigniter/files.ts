import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { tastyigniterKinds } from './shapes.ts';
import { tastyigniterRecords } from './to-records.ts';

/** Saved payloads of TastyIgniter, and what the hotel knows about their codes. */
export interface TastyigniterFilesOptions extends PayloadFiles, HotelTables {}

/** TastyIgniter from saved payloads, as its API and its events send them. */
export function tastyigniterFiles(options: TastyigniterFilesOptions): Source {
  const { system = 'tastyigniter' } = options;

  return payloadSource(
    {
      system,
      kinds: tastyigniterKinds,
      read: (payload, part) => tastyigniterRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

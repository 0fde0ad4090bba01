import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { htngKinds } from './shapes.ts';
import { htngRecords } from './to-records.ts';

/** Saved payloads of HTNG Express, and what the hotel knows about their codes. */
export interface HtngFilesOptions extends PayloadFiles, HotelTables {}

/** HTNG Express from saved payloads, as its API and its events send them. */
export function htngFiles(options: HtngFilesOptions): Source {
  const { system = 'htng' } = options;

  return payloadSource(
    {
      system,
      kinds: htngKinds,
      read: (payload, part) => htngRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

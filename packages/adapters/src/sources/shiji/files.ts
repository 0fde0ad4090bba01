import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { shijiKinds } from './shapes.ts';
import { shijiRecords } from './to-records.ts';

/** Saved payloads of Shiji's Enterprise Platform, and what the hotel knows about their codes. */
export interface ShijiFilesOptions extends PayloadFiles, HotelTables {}

/** Shiji's Enterprise Platform from saved payloads, as its API and its events send them. */
export function shijiFiles(options: ShijiFilesOptions): Source {
  const { system = 'shiji' } = options;

  return payloadSource(
    {
      system,
      kinds: shijiKinds,
      read: (payload, part) => shijiRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

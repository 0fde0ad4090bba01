import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { apaleoKinds } from './shapes.ts';
import { apaleoRecords } from './to-records.ts';

/** Saved payloads of apaleo, and what the hotel knows about their codes. */
export interface ApaleoFilesOptions extends PayloadFiles, HotelTables {}

/** apaleo from saved payloads, as its API and its events send them. */
export function apaleoFiles(options: ApaleoFilesOptions): Source {
  const { system = 'apaleo' } = options;

  return payloadSource(
    {
      system,
      kinds: apaleoKinds,
      read: (payload, part) => apaleoRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

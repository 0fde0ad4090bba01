import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { simphonyKinds } from './shapes.ts';
import { simphonyRecords } from './to-records.ts';

/** Saved payloads of Simphony, and what the hotel knows about their codes. */
export interface SimphonyFilesOptions extends PayloadFiles, HotelTables {}

/** Simphony from saved payloads, as its API and its events send them. */
export function simphonyFiles(options: SimphonyFilesOptions): Source {
  const { system = 'simphony' } = options;

  return payloadSource(
    {
      system,
      kinds: simphonyKinds,
      read: (payload, part) => simphonyRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

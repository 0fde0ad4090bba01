import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { cloudbedsKinds } from './shapes.ts';
import { cloudbedsRecords } from './to-records.ts';

/** Saved payloads of Cloudbeds, and what the hotel knows about their codes. */
export interface CloudbedsFilesOptions extends PayloadFiles, HotelTables {}

/** Cloudbeds from saved payloads, as its API and its events send them. */
export function cloudbedsFiles(options: CloudbedsFilesOptions): Source {
  const { system = 'cloudbeds' } = options;

  return payloadSource(
    {
      system,
      kinds: cloudbedsKinds,
      read: (payload, part) => cloudbedsRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

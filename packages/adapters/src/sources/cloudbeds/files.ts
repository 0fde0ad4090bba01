import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource } from '../../shared/payload-files.ts';
import { cloudbedsKinds } from './shapes.ts';
import { cloudbedsRecords } from './to-records.ts';

/** Saved payloads of Cloudbeds, and what the hotel knows about their codes. */
export interface CloudbedsFilesOptions extends PayloadFiles, HotelTables {}

/** Cloudbeds from saved payloads, as its API and its events send them. */
export function cloudbedsFiles(options: CloudbedsFilesOptions): Source {
  const { system = 'cloudbeds', property } = options;

  return payloadSource(
    {
      system,
      kinds: cloudbedsKinds,
      read: (payload, part) =>
        cloudbedsRecords(payload, options, { part, ...(property !== undefined && { property }) }),
    },
    options,
  );
}

import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { rmsKinds } from './shapes.ts';
import { rmsRecords } from './to-records.ts';

/** Saved payloads of RMS Cloud, and what the hotel knows about their codes. */
export interface RmsFilesOptions extends PayloadFiles, HotelTables {}

/** RMS Cloud from saved payloads, as its API and its events send them. */
export function rmsFiles(options: RmsFilesOptions): Source {
  const { system = 'rms' } = options;

  return payloadSource(
    {
      system,
      kinds: rmsKinds,
      read: (payload, part) => rmsRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { squareKinds } from './shapes.ts';
import { squareRecords } from './to-records.ts';

/** Saved payloads of Square, and what the hotel knows about their codes. */
export interface SquareFilesOptions extends PayloadFiles, HotelTables {}

/** Square from saved payloads, as its API and its events send them. */
export function squareFiles(options: SquareFilesOptions): Source {
  const { system = 'square' } = options;

  return payloadSource(
    {
      system,
      kinds: squareKinds,
      read: (payload, part) => squareRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

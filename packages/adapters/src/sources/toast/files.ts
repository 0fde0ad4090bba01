import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { toastKinds } from './shapes.ts';
import { toastRecords } from './to-records.ts';

/** Saved payloads of Toast, and what the hotel knows about their codes. */
export interface ToastFilesOptions extends PayloadFiles, HotelTables {}

/** Toast from saved payloads, as its API and its events send them. */
export function toastFiles(options: ToastFilesOptions): Source {
  const { system = 'toast' } = options;

  return payloadSource(
    {
      system,
      kinds: toastKinds,
      read: (payload, part) => toastRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

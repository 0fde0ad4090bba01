import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import { membersCnKinds } from './shapes.ts';
import { membersCnRecords } from './to-records.ts';

/** Saved payloads of a member gateway, and what the hotel knows about their codes. */
export interface MembersCnFilesOptions extends PayloadFiles, HotelTables {}

/** Members of Beyondh or 瑞通 from saved payloads. */
export function membersCnFiles(options: MembersCnFilesOptions): Source {
  const { system = 'members-cn' } = options;

  return payloadSource(
    {
      system,
      kinds: membersCnKinds,
      read: (payload, part) => membersCnRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

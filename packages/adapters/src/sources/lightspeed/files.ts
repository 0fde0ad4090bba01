import type { Source } from '@innkeeper/core';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import type { LightspeedFilesOptions } from './options.ts';
import { lightspeedKinds } from './shapes.ts';
import { lightspeedRecords } from './to-records.ts';

/** Lightspeed K-Series from saved payloads, as it sends them to whoever listens. */
export function lightspeedFiles(options: LightspeedFilesOptions): Source {
  const { system = 'lightspeed' } = options;

  return payloadSource(
    {
      system,
      kinds: lightspeedKinds,
      read: (payload, part) => lightspeedRecords(payload, options, placeOfFile(part, options)),
    },
    options,
  );
}

import type { Source } from '@innkeeper/core';
import { payloadSource, placeOfFile } from '../../shared/payload-files.ts';
import type { OpenTravelFilesOptions } from './options.ts';
import { parseXml } from './parse-xml.ts';
import { openTravelRecords } from './to-records.ts';

/** OpenTravel from saved messages: `.xml` files, packed or not. */
export function openTravelFiles(options: OpenTravelFilesOptions): Source {
  const { system = 'opentravel' } = options;

  return payloadSource(
    {
      system,
      kinds: {},
      ending: /\.xml(?:\.gz)?$/i,
      parse: parseXml,
      read: (message, part) => openTravelRecords(message, options, placeOfFile(part, options)),
    },
    options,
  );
}

import type { Source } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { PayloadFiles } from '../../shared/payload-files.ts';
import { payloadSource } from '../../shared/payload-files.ts';
import type { VCard } from './parse-vcards.ts';
import { parseVCards } from './parse-vcards.ts';
import { vcardRecords } from './to-records.ts';

/** Business cards from `.vcf` files, packed or not. */
export function vcardFiles(options: PayloadFiles & HotelTables): Source {
  return payloadSource(
    {
      system: options.system ?? 'vcard',
      kinds: {},
      ending: /\.vcf(?:\.gz)?$/i,
      parse: parseVCards,
      read: (cards, part) => vcardRecords(cards as readonly VCard[], options, part),
    },
    options,
  );
}

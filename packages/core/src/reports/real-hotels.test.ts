import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerReport } from './answer-report.ts';
import { columnsOfReported } from './columns-of-reported.ts';
import type { HouseColumns } from './house-columns.ts';
import { wordsFor } from './print/report-words.ts';
import { createReportedHouse } from './reported-house.ts';

const file = new URL('../../../../../shared/data/hotel/lisbon_stayers_half.csv.gz', import.meta.url);
const asOf = '2019-01-01';
const today = 17_897;

describe.skipIf(!existsSync(file))(
  'the real hotel of Lisbon (skipped where ../shared/data is absent)',
  () => {
    it('is told in a sentence that a fifth of its guests does not bring four fifths', () => {
      const [head = '', ...rows] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
      const names = head.split(',');
      const [lodging, other] = ['LodgingRevenue', 'OtherRevenue'].map((name) => names.indexOf(name));
      const amounts = rows.map((row) => {
        const cells = row.split(',');

        return Math.round((Number(cells[lodging ?? 0]) + Number(cells[other ?? 0])) * 100);
      });
      const guests = rows.map((_, at) => `guest_${String(at).padStart(6, '0')}`);
      const columns: HouseColumns = {
        ...columnsOfReported(createReportedHouse(), { asOf, currency: 'EUR', guestOf: (id) => id }),
        guests,
        visits: {
          guests,
          guest: Int32Array.from(guests.keys()),
          day: new Int32Array(guests.length).fill(today - 1),
          amount: Float64Array.from(amounts),
          heads: new Int32Array(guests.length).fill(1),
        },
      };
      const report = answerReport(
        {
          id: 'house/lisbon',
          version: 1,
          question: { en: '', 'zh-CN': '' },
          parts: [{ ask: 'concentration' }],
        },
        columns,
        { asOf },
      );
      const [because] = report.parts[0]?.because ?? [];
      const said = (locale: 'en' | 'zh-CN') =>
        wordsFor(locale, report).say(because?.code ?? '', because?.facts);
      expect(said('en')).toMatch(/^80\/20 does not hold for this hotel: it takes 5\d\.\d % of the guests/);
      expect(said('zh-CN')).toMatch(/^八二定律在本酒店不成立/);
    });
  },
);

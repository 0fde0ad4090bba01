import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkIncoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { parseXml } from './parse-xml.ts';
import { openTravelRecords } from './to-records.ts';

const folder = '../shared/pms/opentravel';
const isThere = existsSync(folder);
const messages = isThere
  ? readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.xml'))
      .sort()
  : [];
const itemsOf = (file: string) =>
  openTravelRecords(parseXml(readFileSync(`${folder}/${file}`, 'utf8'), { system: file }));

describe.skipIf(!isThere)('the messages of OpenTravel (skipped where ../shared/pms is absent)', () => {
  it('are all read, or refused with a reason, and hold no card', () => {
    expect(messages.length).toBeGreaterThan(30);
    for (const file of messages) {
      const checked = itemsOf(file).map((item) => checkIncoming(item));
      for (const item of checked)
        if ('refused' in item)
          expect(item.refused.code, file).toMatch(
            /Certificate/.test(file) ? /not-a-record/ : /^refused\/(?:no-id|departure|day)$/,
          );
      expect(JSON.stringify(checked), file).not.toMatch(/4111111111111202|340022224444666|832593235600/);
    }
  });

  it('tell of a full stay to the cent: no total counted twice', () => {
    const file = messages.find((name) => name.endsWith('OTA_HotelStayInfoNotifRQ.xml')) ?? '';
    const records = recordsOf(itemsOf(file));

    expect(sumOf(records, 'revenue', 'tax')).toBe(166894);
    expect(sumOf(records, 'revenue')).toBe(149536);
    expect(sumOf(records, 'total')).toBe(166894);
    expect(records.filter(({ kind }) => kind === 'stay')).toMatchObject([
      { arrival: '2005-10-18', departure: '2005-10-21', market: '12CORA', status: { value: 'checked-out' } },
    ]);
  });

  it('say which of two profiles remains', () => {
    const file = messages.find((name) => name.endsWith('OTA_ProfileMergeRQ.xml')) ?? '';

    expect(recordsOf(itemsOf(file))).toMatchObject([
      {
        source: { id: 'ABC123' },
        contactPoints: expect.arrayContaining([expect.objectContaining({ number: '+33497532160' })]),
      },
      { source: { id: 'ABC456' }, mergedInto: { id: 'ABC123' } },
    ]);
  });
});

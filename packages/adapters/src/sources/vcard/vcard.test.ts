import type { HouseRecord } from '@innkeeper/core';
import { checkIncoming } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVCards, vcardRecords } from './index.ts';

const about = { system: 'cards.vcf' };
const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const read = (text: string): readonly HouseRecord[] =>
  vcardRecords(parseVCards(text, about), { country: 'CN' }).flatMap((item) =>
    'record' in item ? [item.record] : [],
  );

describe('a business card', () => {
  it('becomes a guest with everything that names one, folded, grouped and escaped as cards are', () => {
    const [record] = read(
      card(
        'UID:urn:uuid:4fbe8971',
        'FN:Dr. Anna Weber',
        'N:Weber;Anna;Maria;Dr.;MBA',
        'item1.TEL;TYPE=CELL,VOICE:+41 79 123 45 67',
        'TEL;WORK;FAX:+41 44 123 45 68',
        'EMAIL;TYPE=INTERNET:Anna.Weber@Example.',
        ' com',
        'ADR;TYPE=WORK:;;Seestraße 1\\, 2. OG;Zürich;;8001;Switzerland',
        'ORG:Weber & Söhne AG;Sales',
        'BDAY:--0603',
        'X-WECHAT:anna_w',
        'NOTE:likes tea\\nno coffee',
        'REV:20260301T080000Z',
        'X-SHOE:38',
        'PHOTO;ENCODING=b:aGVsbG8=',
      ),
    );

    expect(record).toMatchObject({
      source: { system: 'vcard', kind: 'profile', id: 'urn:uuid:4fbe8971' },
      version: Date.parse('2026-03-01T08:00:00Z'),
      type: { value: 'person' },
      names: [{ given: 'Anna', middle: 'Maria', family: 'Weber', title: 'Dr.', suffix: 'MBA' }],
      contactPoints: [
        { type: 'phone', number: '+41791234567', use: 'mobile' },
        { type: 'phone', number: '+41441234568', use: 'fax' },
        { type: 'email', address: 'anna.weber@example.com' },
        { type: 'address', lines: ['Seestraße 1, 2. OG'], city: 'Zürich', postalCode: '8001', country: 'CH' },
      ],
      birthDate: { month: 6, day: 3 },
      relations: [{ type: 'employer', name: 'Weber & Söhne AG' }],
      identifiers: [{ type: 'social', network: 'wechat', handle: 'anna_w' }],
      notes: [{ text: 'likes tea\nno coffee' }],
      extra: { 'X-SHOE': '38' },
    });
  });

  it('of an old phone is read in quoted-printable, over the end of a line', () => {
    const text =
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=B8=81;=\n=E4=BC=9F;;;\nTEL;CELL:13800138000\nEND:VCARD\n';

    expect(read(text)[0]).toMatchObject({
      names: [{ family: '丁', given: '伟' }],
      contactPoints: [{ raw: '13800138000', country: 'CN', use: 'mobile' }],
    });
  });

  it('of a company is a company; one with nothing on it is refused with its place', () => {
    expect(read(card('FN:Acme', 'ORG:Acme', 'TEL:+49301234567'))[0]).toMatchObject({
      type: { value: 'company' },
    });
    expect(vcardRecords(parseVCards(card('X-NOTHING:1'), about))).toMatchObject([
      { refused: { code: 'refused/field' }, where: { line: 1 } },
    ]);
    expect(() => parseVCards('id,name\n1,A\n', about)).toThrow(
      expect.objectContaining({ code: 'source/unreadable' }),
    );
  });

  it('whatever stands on it becomes a record or a refusal, and no card number', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('FN', 'N', 'TEL', 'NOTE', 'BDAY', 'X-A', 'UID;X=":"'), fc.string()),
        ),
        (lines) => {
          const text = card(...lines.map(([name, value]) => `${name}:${value} 4111 1111 1111 1111`));
          const checked = vcardRecords(parseVCards(text, about)).map((item) => checkIncoming(item));

          expect(JSON.stringify(checked)).not.toContain('4111 1111');
        },
      ),
      { numRuns: 100 },
    );
  });
});

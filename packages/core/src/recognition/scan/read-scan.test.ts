import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineReadableZone } from '../../testing/people/machine-readable-zone.ts';
import { say } from '../words.ts';
import { checkDigitOf, longNumberOf, shortNumberOf } from './read-chinese-card.ts';
import { readScan } from './read-scan.ts';

const today = '2026-11-21';
// The specimens of ICAO Doc 9303, parts 4 to 7.
const td3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const td2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const td1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const mrvA = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'];
const mrvB = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];

describe('a passport reader', () => {
  it.each([
    ['td3', td3, 'L898902C3', 'passport'],
    ['td2', td2, 'D23145890', 'id-card'],
    ['td1', td1, 'D23145890', 'id-card'],
    ['mrv-a', mrvA, 'L8988901C', 'visa'],
    ['mrv-b', mrvB, 'L8988901C', 'visa'],
  ])('reads %s, however the lines are broken', (format, lines, number, type) => {
    for (const text of [
      lines.join('\n'),
      lines.join(''),
      lines.join('\r\n'),
      ` ${lines.join(' ').toLowerCase()}\t`,
    ]) {
      const scan = readScan(text, today);
      expect(scan).toMatchObject({
        format,
        problems: [],
        document: { number, documentType: { value: type } },
      });
      expect(scan?.prefill).toMatchObject({
        names: [{ family: 'Eriksson', given: 'Anna Maria' }],
        gender: { value: 'female' },
        birthDate: { month: format.startsWith('mrv') ? 9 : 8, year: format.startsWith('mrv') ? 1940 : 1974 },
      });
    }
  });

  it('gives states and days as records have them', () => {
    const lines = machineReadableZone({
      issuer: 'D',
      family: 'Müller',
      given: 'Jörg',
      number: 'C01X00T47',
      birth: { year: 2001, month: 1, day: 2 },
      gender: 'male',
      expires: { year: 2031, month: 12, day: 31 },
    });
    expect(readScan(lines.join('\n'), today)).toMatchObject({
      document: { country: 'DE', expires: '2031-12-31' },
      prefill: {
        names: [{ family: 'Mueller', given: 'Joerg' }].map(() =>
          expect.objectContaining({ type: 'primary' }),
        ),
        birthDate: { year: 2001, month: 1, day: 2 },
        nationality: { value: 'DE', raw: 'D' },
      },
    });
  });

  it('reads a number longer than nine characters', () => {
    const lines = [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ];
    expect(readScan(lines.join('\n'), today)).toMatchObject({
      problems: [],
      document: { number: 'D23145890734', expires: '1995-07-12' },
    });
    const wrong = lines.map((line) => line.replace('7349', '7348'));
    expect(readScan(wrong.join('\n'), today)?.document).toBeUndefined();
  });

  it.each([
    ['number', 53, 'document number', '证件号码'],
    ['birth-date', 63, 'date of birth', '出生日期'],
    ['expiry', 71, 'date of expiry', '有效期'],
    ['personal-number', 86, 'personal number', '个人号码'],
    ['whole', 87, 'last line', '末行'],
  ])(
    'says that the check digit of the %s is wrong, and fills in nothing that it covers',
    (field, at, en, zh) => {
      const zone = td3.join('');
      const wrong = zone.slice(0, at) + ((Number(zone.charAt(at)) + 1) % 10) + zone.slice(at + 1);
      const scan = readScan(wrong, today);
      expect(scan?.problems[0]).toEqual({ code: 'scan/wrong-check-digit', facts: { field } });
      expect(scan && say(scan.problems[0] as never, 'en')).toContain(en);
      expect(scan && say(scan.problems[0] as never, 'zh-CN')).toContain(zh);
      expect(scan?.document === undefined).toBe(field === 'number');
      expect(scan?.prefill.birthDate === undefined).toBe(field === 'birth-date');
    },
  );

  it('notices every single character misread in what a check digit covers', () => {
    const zone = td3.join('');
    const covered = [
      ...Array.from({ length: 10 }, (_, at) => 44 + at),
      ...Array.from({ length: 7 }, (_, at) => 57 + at),
    ];
    void fc.assert(
      fc.property(fc.constantFrom(...covered), fc.constantFrom(...'0123456789'), (at, digit) => {
        const read = zone.slice(0, at) + digit + zone.slice(at + 1);
        const worth = (sign: string): number => (sign === '<' ? 0 : Number.parseInt(sign, 36)) % 10;
        if (worth(digit) !== worth(zone.charAt(at))) expect(readScan(read, today)?.problems).not.toEqual([]);
      }),
    );
  });
});

describe('a mainland ID card', () => {
  it('is read with its holder', () => {
    expect(readScan('11010519491231002X', today)).toEqual({
      format: 'cn-18',
      document: expect.objectContaining({ number: '11010519491231002X', country: 'CN' }),
      prefill: {
        identifiers: [expect.objectContaining({ documentType: { value: 'id-card' } })],
        birthDate: { year: 1949, month: 12, day: 31 },
        gender: { value: 'female' },
        nationality: { value: 'CN' },
      },
      problems: [],
    });
    expect(readScan('110105 194912 310 02x', today)?.document?.number).toBe('11010519491231002X');
  });

  it('of before 1999 has 15 digits and is the same document as the one that replaced it', () => {
    expect(readScan('110105491231002', today)).toMatchObject({ format: 'cn-15', problems: [] });
    expect(longNumberOf('110105491231002')).toBe('11010519491231002X');
    expect(shortNumberOf('11010519491231002X')).toBe('110105491231002');
    expect(shortNumberOf('11010520010101001X')).toBeUndefined();
  });

  it('with a wrong last character says so and fills in nothing', () => {
    expect(readScan('110105194912310021', today)).toEqual({
      format: 'cn-18',
      prefill: {},
      problems: [{ code: 'scan/wrong-check-digit', facts: { field: 'number' } }],
    });
  });

  it.each([
    ['8', '810000199408230021', 'HK'],
    ['9', `911124198108030`, undefined],
  ])('beginning with %s is a residence permit', (_, number, nationality) => {
    const digits = number.slice(0, 17).padEnd(17, '1');
    const scan = readScan(digits + checkDigitOf(digits), today);
    expect(scan?.document?.documentType.value).toBe('residence-permit');
    expect(scan?.prefill.nationality?.value).toBe(nationality);
  });

  it('has a birthday that the calendar has and that has been', () => {
    for (const digits of ['11010519490230002', '11010520991231002', '00010519491231002'])
      expect(readScan(digits + checkDigitOf(digits), today)).toBeUndefined();
  });
});

describe('what is no scan', () => {
  it.each([
    '',
    'P',
    '丁建国',
    '+8613800138000',
    '8000',
    '<'.repeat(88),
    'P<'.repeat(44),
    '😀'.repeat(44),
    '\ud83d',
    'x'.repeat(10_000),
  ])('is left to be searched for: %j', (text) => expect(readScan(text, today)).toBeUndefined());

  it('is anything else, without ever failing', () => {
    void fc.assert(
      fc.property(fc.string({ maxLength: 120, unit: 'binary' }), (text) => void readScan(text, today)),
    );
    void fc.assert(
      fc.property(fc.integer({ min: 60, max: 90 }), fc.constantFrom(...'<A9P'), (length, sign) => {
        readScan(`P${sign.repeat(length)}`, today);
      }),
    );
  });
});

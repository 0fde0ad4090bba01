import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shapes } from '../shared/shape.ts';
import { copyBytes } from './copy-bytes.ts';

const marks: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };

/** The cells as PostgreSQL reads them. */
function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
  const read = (cell: string): string => cell.replace(/\\(.)/gs, (_, sign: string) => marks[sign] ?? sign);

  return lines.map((line) => line.split('\t').map(read));
}

/** Whole characters, none of them NUL. */
const text = fc
  .string({ unit: 'binary', maxLength: 40 })
  .filter((value) => !/[\0\ud800-\udfff]/u.test(value));

it('writes rows as COPY reads them, whatever stands in them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: text, profileId: text }), { maxLength: 5 }),
      text,
      (rows, tenant) => {
        const written = cellsOf(copyBytes(shapes.identityKey, tenant, rows));
        expect(written).toEqual(rows.map(({ value, profileId }) => [tenant, value, profileId]));
      },
    ),
  );
});

it('has room for rows that are larger than all before them', () => {
  const long = '房'.repeat(700_000);
  const rows = [
    { value: long, profileId: 'a' },
    { value: 'x'.repeat(1_500_000), profileId: long },
  ];
  expect(cellsOf(copyBytes(shapes.identityKey, 'house', rows))).toEqual(
    rows.map(({ value, profileId }) => ['house', value, profileId]),
  );
});

it('refuses what no database can hold, and goes on with the next rows', () => {
  expect(() => copyBytes(shapes.identityKey, 'house', [{ value: 'a\0', profileId: 'p' }])).toThrow();
  expect(() => copyBytes(shapes.identityKey, 'house', [{ value: '\ud800', profileId: 'p' }])).toThrow();
  expect(cellsOf(copyBytes(shapes.crowd, 'house', [{ value: 'a' }]))).toEqual([['house', 'a']]);
});

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { envelopesPdf, labelsPdf } from './index.ts';

const guests = Array.from({ length: 25 }, (_, at) => [
  `Dr Ida Storm ${at}`,
  'Fjord 1',
  '0150 Oslo',
  'NORWAY',
]);
const pagesIn = (pdf: Uint8Array) =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g) ?? []
  ).length;
const font = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

describe('print files', () => {
  it('are PDFs with as many sheets of labels as it takes, also on a sheet that was begun', async () => {
    const pdf = await labelsPdf(guests);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    expect([pagesIn(pdf), pagesIn(await labelsPdf(guests.slice(0, 20), { skip: 1 }))]).toEqual([2, 1]);
    expect(pagesIn(await labelsPdf(guests.slice(0, 21), { skip: 1 }))).toBe(2);
  });

  it('hold an envelope a page, with who sends it', async () => {
    expect(pagesIn(await envelopesPdf(guests.slice(0, 3), { sender: ['River Hotel', 'Lake Road 8'] }))).toBe(
      3,
    );
  });

  it('print a line that is too long smaller and cut, and never what a printer takes for an order', async () => {
    const pdf = await labelsPdf([[`${'very long name '.repeat(30)}`, 'line\u0000\u001b two'], ['']]);
    expect(pagesIn(pdf)).toBe(1);
  });

  it('ask for a font where letters are beyond those that every reader has', async () => {
    await expect(labelsPdf([['胡岚', '杭州市湖滨路8号'], ['Ida Storm']])).rejects.toMatchObject({
      code: 'print/no-font',
      facts: { count: 1 },
    });
  });

  it.skipIf(!existsSync(font))(
    'print Chinese with a font of the system (skipped where there is none)',
    async () => {
      const pdf = await labelsPdf([['胡岚 女士', '杭州市湖滨路8号', '310000']], {
        font: { file: font, name: 'NotoSansCJKsc-Regular' },
      });
      expect(Buffer.from(pdf).toString('latin1')).toMatch(/NotoSansCJKsc/);
      expect(pdf.length).toBeLessThan(200_000); // only the letters that are used
    },
  );
});

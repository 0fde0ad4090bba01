import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { vcardFiles } from '../sources/vcard/index.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner } from './small-world.ts';

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

it('takes five thousand business cards in at once; the same file again changes nothing, and all can be taken back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-vcard-'));
  const file = join(folder, 'exhibition.vcf');
  const one = (at: number): string =>
    at % 100 === 7
      ? card('X-BLANK:1')
      : card(`FN:Person ${at}`, `EMAIL:person${at % 50 === 49 ? at - 1 : at}@cards.test`);
  writeFileSync(file, Array.from({ length: 5000 }, (_, at) => one(at)).join(''));
  const { house, api } = openHouse(createMemoryStore());
  const first = await house.importFrom(owner, vcardFiles({ files: [file] }), { key: 'a' });
  const again = await house.importFrom(owner, vcardFiles({ files: [file] }), { key: 'b' });
  const undone = await api.undoImport({ importId: first.run?.id as never });
  rmSync(folder, { recursive: true });

  expect(first.counts).toMatchObject({ read: 5000, new: 4950, refused: 50 });
  expect(again.counts).toMatchObject({ new: 0, same: 4950 });
  expect(undone).toMatchObject({ removed: 4950 });
});

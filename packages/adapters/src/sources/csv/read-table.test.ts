import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Parallel } from '@innkeeper/core';
import { piecesOfWork } from '@innkeeper/core/identity';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-table-'));
const file = join(folder, 'people.csv');
const mapping = { kind: 'profile', columns: { first: 'givenName', last: 'familyName' } };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread's work, done here: what is tested is how the halves are put together. */
function inLine(asked: string[]): Parallel {
  return {
    cores: 2,
    team: () => ({
      size: 1,
      run: async (work, inputs) => {
        asked.push(work);
        return inputs.map((input) => piecesOfWork[work]?.(input, {}));
      },
      end: async () => {},
    }),
  };
}

/** What was read, as texts. */
async function told(parallel?: Parallel) {
  const { columns, aside, ...counts } = await readTable({
    files: [file],
    mapping,
    aside: ['note'],
    ...(parallel && { parallel, splitFrom: 1 }),
  });

  return {
    ...counts,
    columns: [...columns, ...Object.values(aside)].map(({ field, ids, size, textOf }) => ({
      field,
      ids: [...ids],
      texts: Array.from({ length: size - 1 }, (_, at) => textOf(at + 1)),
    })),
  };
}

describe('a table that is read in two halves', () => {
  it('is the table that is read in one', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Ana', ' Béla ', 'NA', '"Ng, Ann"', '"two\nlines"', '"say ""so"""', '"open'),
      fc.stringMatching(/^[a-f]{0,3}$/),
    );
    const asked: string[] = [];
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 60, maxLength: 200 }), async (lines) => {
        writeFileSync(file, `first,last,note\n${lines.join('\n')}\n`);
        expect(await told(inLine(asked))).toEqual(await told());
      }),
      { numRuns: 60 },
    );
    expect(asked.length).toBeGreaterThan(30);
  });

  it('has its second half read beside the first unless a cell in quotes lies across the middle', async () => {
    const asked: string[] = [];
    const body = Array.from({ length: 9000 }, (_, at) => `Ana${at},"Ng, ${at % 7}",n`).join('\n');
    writeFileSync(file, `first,last,note\n${body}\n`);
    const parallel = inLine(asked);
    const [halves, one] = [await told(parallel), await told()];
    expect(asked).toEqual(['readRows']);
    expect(halves).toEqual(one);
    expect(one.rows).toEqual([9000]);

    const text = `first,last,note\n${body}\n`;
    const middle = text.indexOf('\n', text.length / 2 - 200) + 1;
    writeFileSync(file, `${text.slice(0, middle)}Zoe,"${'x,y,z\n'.repeat(60)}",n\n${text.slice(middle)}`);
    expect(await told(parallel)).toEqual(await told());
    expect(asked).toEqual(['readRows', 'readRows']);
  });
});

describe('a table that is written in its own manner', () => {
  const read = async (bytes: Uint8Array | string, more = {}, name = 'own.csv') => {
    const own = join(folder, name);
    writeFileSync(own, bytes);
    const { columns, ...counts } = await readTable({ files: [own], mapping: { ...mapping, ...more } });

    return { ...counts, names: columns.map(({ ids, textOf }) => [...ids].map(textOf)) };
  };
  const table = 'first;last;note\r\nZoë;Ng;"a;b"\r\n';

  it('says its delimiter itself, or has a title above its head', async () => {
    const names = [['Zoë'], ['Ng']];
    expect(await read(`sep=;\r\n${table}`)).toMatchObject({ names, rows: [1] });
    expect(await read(`Guests, March, all\r\n\r\n${table}`, { skip: 2 })).toMatchObject({ names });
    expect(await read(`\ufeff${table.replaceAll(';', '|')}`)).toMatchObject({ names });
  });

  it('has cells that say that nothing is known', async () => {
    const own = join(folder, 'empty.csv');
    writeFileSync(own, 'first,last\nAna,keine\n keine ,Ng\nBo,Keine Angabe\n');
    const { columns } = await readTable({ files: [own], mapping: { ...mapping, empty: ['keine'] } });
    expect(columns.map(({ ids, textOf }) => [...ids].map((id) => id > 0 && textOf(id).trim()))).toEqual([
      ['Ana', false, 'Bo'],
      [false, 'Ng', 'Keine Angabe'],
    ]);
  });

  it('is read by what its mapping says of codes, of several values in a cell and of dates', async () => {
    const own = join(folder, 'mapped.csv');
    writeFileSync(own, 'born,tel,sex\n04031980,1;2 ; 3,W\n31121970,,m\n00000000,4,\n99999999,,?x\n');
    const { columns } = await readTable({
      files: [own],
      mapping: {
        kind: 'profile',
        columns: { born: 'birthDate', tel: 'phone', sex: 'gender' },
        dateFormat: 'ddMMyyyy',
        split: { phone: ';' },
        codes: { gender: { w: 'female', M: 'male' } },
      },
    });
    expect(
      columns.map(({ field, ids, textOf }) => [field, ...[...ids].map((id) => (id > 0 ? textOf(id) : ''))]),
    ).toEqual([
      ['birthDate', '1980-03-04', '1970-12-31', '00000000', '99999999'],
      ['phone', '1', '', '4', ''],
      ['phone', '2', '', '', ''],
      ['phone', '3', '', '', ''],
      ['gender', 'female', 'male', '', '?x'],
    ]);
  });

  it('is refused where its first line beyond ASCII is not of the encoding, and read by its name', async () => {
    const latin = Buffer.from(`first;last;note\r\nAnn;Ng;\r\n${table}`, 'latin1');
    await expect(read(latin)).rejects.toMatchObject({ code: 'file/encoding', facts: { line: 4 } });
    expect(await read(latin, { encoding: 'windows-1252' })).toMatchObject({ rows: [3] });
    const once = Buffer.concat([Buffer.from(table), Buffer.from('J\xfcrgen;Ng;\n', 'latin1')]);
    expect(await read(once)).toMatchObject({ rows: [2] });
  });

  it('is read as far as it goes where it was cut off packed, and that is said', async () => {
    const lines = Array.from({ length: 9000 }, (_, at) => `Ana${at};Ng${at * 7};n\n`);
    const packed = gzipSync(`first;last;note\n${lines.join('')}`);
    const { cutFiles, rows } = await read(packed.subarray(0, packed.length - 5000), {}, 'cut.csv.gz');
    expect(cutFiles).toEqual(['cut.csv.gz']);
    expect(rows[0]).toBeLessThan(9000);
  });
});

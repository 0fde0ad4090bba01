import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Incoming } from '@innkeeper/core';
import { array, assert, asyncProperty, constantFrom, nat, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvInput, type CsvMapping, csvSource } from './index.ts';

const mapping: CsvMapping = { columns: { NO: 'id', NAME: 'fullName', NOTE: 'note' } };

async function read(options: CsvInput & { readonly mapping?: CsvMapping }): Promise<readonly Incoming[]> {
  const found: Incoming[] = [];
  const source = csvSource({ mapping, ...options });
  for await (const { items } of source.read()) found.push(...items);

  return found;
}

/** Ids of what came in, code and line of what did not. */
async function outcome(options: Parameters<typeof read>[0]): Promise<readonly unknown[]> {
  return (await read(options)).map((item) =>
    'record' in item ? item.record.source.id : `${item.refused.code} ${item.where?.line}`,
  );
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size);
}

const stream = (bytes: Uint8Array, size = 7) => ({ stream: inChunks(bytes, size) });

describe('encodings', () => {
  const gb = Uint8Array.from([...Buffer.from('NO,NAME,NOTE\n1,'), 0xb6, 0xa1, ...Buffer.from(',\n')]);

  it('reads what the mapping names, wherever the chunks are cut', async () => {
    const latin = Buffer.from('NO,NAME,NOTE\r\n1,Zo\u00eb M\u00fcller \x8aO\x92N\x80,\r\n', 'latin1');
    const wide = Buffer.from('\ufeffNO,NAME,NOTE\r\n1,丁਀,\r\n2,B,\r\n', 'utf16le');
    const marked = Buffer.from('\ufeffNO,NAME,NOTE\n1,丁,\n');

    for (const size of [1, 2, 3, 5, 1000]) {
      const names = async (bytes: Uint8Array, encoding?: string) =>
        (await read({ ...stream(bytes, size), mapping: { ...mapping, ...(encoding && { encoding }) } })).map(
          (item) => ('record' in item && item.record.kind === 'profile' ? item.record.names[0]?.full : item),
        );
      expect(await names(gb, 'gb18030')).toEqual(['丁']);
      expect(await names(latin, 'windows-1252')).toEqual(['Zoë Müller ŠO’N€']);
      expect(await names(wide)).toEqual(['丁਀', 'B']);
      expect(await names(wide.swap16(), 'gbk')).toEqual(['丁਀', 'B']);
      wide.swap16();
      expect(await names(marked, 'gb18030')).toEqual(['丁']);
    }
  });

  it('says in which line a file is not of its encoding', async () => {
    await expect(read({ ...stream(gb) })).rejects.toMatchObject({
      code: 'file/encoding',
      facts: { line: 2, encoding: 'utf-8' },
    });
  });

  it('refuses one damaged line of a file that is otherwise of its encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('NO,NAME,NOTE\n1,丁,\n2,'),
      Buffer.from([0xb6, 0xa1]),
      Buffer.from(',\n3,C,\n'),
    ]);

    for (const size of [1, 6, 1000]) {
      expect(await outcome(stream(bytes, size))).toEqual(
        expect.arrayContaining(['1', 'file/encoding 3', '3']),
      );
    }
  });
});

describe('quotes', () => {
  it('hold delimiters, line breaks and quotes of their own', async () => {
    const text = 'NO,NAME,NOTE\r\n1,"Smith, John","said ""hi""\r\nand left"\r\n2,B 5"11,x\r\n';
    const [one, two] = await read({ text });

    expect(one).toMatchObject({
      record: { names: [{ full: 'Smith, John' }], notes: [{ text: 'said "hi"\nand left' }] },
      where: { line: 2 },
    });
    expect(two).toMatchObject({ record: { names: [{ full: 'B 5"11' }] }, where: { line: 4 } });
  });

  it('that nothing closes cost their own line and no other', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `${at},Name ${at},`);
    rows[10] = '10,"Open,';
    rows[20] = '20,"Closes nothing",x",y"';

    const found = await outcome({ text: `NO,NAME,NOTE\n${rows.join('\n')}\n` });
    expect(found.filter((each) => /^\d+$/.test(String(each)))).toHaveLength(498);
    expect(found.filter((each) => String(each).includes(' '))).toEqual(
      expect.arrayContaining(['refused/columns 12', 'refused/columns 22']),
    );
  });

  it('that are open at the end of a cut file cost its last row', async () => {
    expect(await outcome({ text: 'NO,NAME,NOTE\n1,A,\n2,B,"half a no' })).toEqual(['1', 'file/truncated 3']);
  });
});

describe('a truncated file', () => {
  it('gives its whole rows and refuses the one that is cut', async () => {
    expect(await outcome({ text: 'NO,NAME,NOTE\n1,A,\n2,B,\n3,C' })).toEqual(['1', '2', 'file/truncated 4']);
    expect(await outcome(stream(Buffer.from('NO,NAME,NOTE\n1,丁,\n2,丁').subarray(0, -1)))).toEqual([
      '1',
      'file/truncated 3',
    ]);
  });

  it('may be packed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    const lines = Array.from({ length: 20_000 }, (_, at) => `${at},Name ${at * 7919},`).join('\n');
    const whole = gzipSync(`NO,NAME,NOTE\n${lines}\n`);
    writeFileSync(join(folder, 'whole.csv.gz'), whole);
    writeFileSync(join(folder, 'cut.csv.gz'), whole.subarray(0, whole.length / 2));

    expect(await outcome({ file: join(folder, 'whole.csv.gz') })).toHaveLength(20_000);
    const found = await outcome({ file: join(folder, 'cut.csv.gz') });
    expect(found.length).toBeGreaterThan(5000);
    expect(found.slice(0, 3)).toEqual(['0', '1', '2']);
    expect(found.at(-1)).toMatch(/^file\/truncated/);
    writeFileSync(join(folder, 'plain.csv.gz'), 'NO,NAME,NOTE\n1,A,\n');
    await expect(outcome({ file: join(folder, 'plain.csv.gz') })).rejects.toMatchObject({
      code: 'file/not-packed',
      facts: { file: 'plain.csv.gz' },
    });
  });

  it('that is not there is told by its name alone', async () => {
    await expect(read({ file: '/no/such/folder/list.csv' })).rejects.toMatchObject({
      code: 'file/not-found',
      facts: { file: 'list.csv' },
    });
  });
});

describe('delimiters and line ends', () => {
  it('are found in the first line', async () => {
    for (const mark of [',', ';', '\t', '|']) {
      for (const end of ['\n', '\r\n', '\r']) {
        const text = ['NO,NAME,NOTE', '1,A,', '2,B,'].join(end).replaceAll(',', mark);
        expect(await outcome({ text })).toEqual(['1', '2']);
        expect(await outcome(stream(Buffer.from(text), 1000))).toEqual(['1', '2']);
      }
    }
  });
});

describe('what stands before the headers', () => {
  it('is passed over', async () => {
    const title = { ...mapping, skip: 2 };

    expect(await outcome({ text: 'sep=;\r\nNO;NAME;NOTE\r\n1;A,B;\r\n' })).toEqual(['1']);
    expect(await outcome({ text: '\n\nNO|NAME|NOTE\n1|A|"x\ny"\n2|B|' })).toEqual(['1', '2']);
    expect(
      await outcome({ text: 'Arrivals, 2024\n"printed"\nNO,NAME,NOTE\n1,A\n2,B,\n', mapping: title }),
    ).toEqual(['refused/columns 4', '2']);
  });

  it('is nothing where the first line is a guest', async () => {
    const bare = { header: false, columns: { '1': 'id', '2': 'fullName', '3': 'note' } };

    expect(await outcome({ text: '1,A,\n2,B,\n', mapping: bare })).toEqual(['1', '2']);
  });
});

describe('a file of which one row in ten is broken', () => {
  const breaks = ['"2024,A,', 'A,x,y', 'A', 'a\0b,', '\ud800,', '"open,', '"A"x"",y,z'];
  const isBroken = (at: number) => at % 10 === 3;
  const rows = Array.from({ length: 5000 }, (_, at) => {
    if (isBroken(at)) return `${at},${breaks[Math.floor(at / 10) % breaks.length]}`;
    return at % 7 === 0 ? `${at},"A, ""b""","two\nlines"` : `${at},A,`;
  });

  it('gives all the others, and says of each broken one that it is', async () => {
    const found = await outcome({ text: `NO,NAME,NOTE\n${rows.join('\n')}\n` });
    const ids = found.filter((each) => /^\d+$/.test(String(each)));

    expect(ids).toEqual(rows.flatMap((_, at) => (isBroken(at) ? [] : [String(at)])));
    expect(found.length - ids.length).toBeGreaterThanOrEqual(500);
    expect(found.every((each) => /^(\d+|refused\/(columns|text) \d+)$/.test(String(each)))).toBe(true);
  });
});

describe('whatever a file holds', () => {
  it('every written row comes back exactly', async () => {
    const cell = string({
      unit: constantFrom('a', '丁', ',', '"', '\n', ';', ' ', "'", '1'),
      minLength: 1,
      maxLength: 12,
    }).map((text) => `x${text}x`);
    const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    await assert(
      asyncProperty(
        array(array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 20 }),
        nat(20),
        async (rows, size) => {
          const text = ['NO,NAME,NOTE', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
          const found = await read(stream(Buffer.from(`${text}\n`), size + 1));
          expect(
            found.map((item) =>
              'record' in item && item.record.kind === 'profile'
                ? [item.record.source.id, item.record.names[0]?.full, item.record.notes?.[0]?.text]
                : item,
            ),
          ).toEqual(rows);
        },
      ),
    );
  });

  it('never ends the reading otherwise than with a code', async () => {
    const junk = string({
      unit: constantFrom('1', ',', '"', '\n', '\r', '丁', '\0', 'NO,NAME,NOTE\n'),
      maxLength: 60,
    });
    await assert(
      asyncProperty(junk, nat(9), async (text, size) => {
        const found = await outcome(stream(Buffer.from(`NO,NAME,NOTE\n${text}`), size + 1)).catch((cause) => [
          cause.code,
        ]);
        expect(found.every((each) => typeof each === 'string')).toBe(true);
      }),
    );
  });
});

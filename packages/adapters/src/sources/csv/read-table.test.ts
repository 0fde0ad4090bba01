import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

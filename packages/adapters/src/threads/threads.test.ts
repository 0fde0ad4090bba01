import type { Parallel } from '@innkeeper/core';
import {
  peopleOf,
  peopleOfOn,
  resolvePeople,
  resolvePeopleOn,
  rowAnswers,
  tableBuilder,
} from '@innkeeper/core/identity';
import { syntheticHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { threads } from './index.ts';
import { execArgv } from './source-flags.test-data.ts';

const fields = ['givenName', 'familyName', 'birthDate', 'email', 'phone', 'address.city'];
const columns = tableOf(1300);
const people = peopleOf(columns);
const inLine = resolvePeople(people);

describe('threads', () => {
  it('come to the very answer that is come to in line', { timeout: 120_000 }, async () => {
    const asked: string[] = [];
    const refused: unknown[] = [];
    const onRefused = (error: unknown) => void refused.push(error);
    const parallel = counting(threads({ cores: 2, execArgv, onRefused }), asked);
    const read = await peopleOfOn(parallel, columns, {}, { threadsFrom: 1 });
    const spread = await resolvePeopleOn(parallel, read, { threadsFrom: 1 });
    expect([asked, refused]).toEqual([
      [
        ...[
          'readNumbers',
          'countHolders',
          'countHoldersOf',
          'meetPeople',
          'countPeople',
          'findRare',
          'getReady',
        ],
        ...['drawRandom', 'findBlocks', 'comparePairs', 'linkPeople', 'groupPeople'],
      ],
      [],
    ]);
    expect(spread.edges.count).toBeGreaterThan(100);
    for (const part of ['ones', 'others', 'bits'] as const)
      expect(Buffer.compare(bytesOf(spread.edges[part]), bytesOf(inLine.edges[part]))).toBe(0);
    expect(spread.compared).toBe(inLine.compared);
    expect(rowAnswers(people, spread)).toEqual(rowAnswers(people, inLine));
  });

  it('leave the work to the caller where there are none to be had', async () => {
    const refused: unknown[] = [];
    const onRefused = (error: unknown) => void refused.push(error);
    const none = threads({ cores: 2, execArgv: ['--no-such-flag'], onRefused });
    const read = await peopleOfOn(none, columns, {}, { threadsFrom: 1 });
    const spread = await resolvePeopleOn(none, read, { threadsFrom: 1 });
    expect(refused).toHaveLength(2);
    expect(rowAnswers(people, spread)).toEqual(rowAnswers(people, inLine));
  });
});

/** Notes what was asked, so that the test knows that it was asked at all. */
function counting(parallel: Parallel, asked: string[]): Parallel {
  return {
    ...parallel,
    team: () => {
      const team = parallel.team();
      return {
        ...team,
        run: (work, inputs) => {
          asked.push(...inputs.map(() => work));
          return team.run(work, inputs);
        },
      };
    },
  };
}

function bytesOf(numbers: Int32Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function tableOf(guests: number) {
  const builder = tableBuilder(fields);
  const put = (column: number, text: string | undefined): void => {
    const bytes = new TextEncoder().encode(text ?? '');
    builder.cell(column, bytes, 0, bytes.length);
  };
  for (const record of syntheticHotel({ seed: 'threads', guests, today: '2026-11-21' }).records()) {
    if (record.kind !== 'profile') continue;
    const { birthDate, contactPoints = [], names } = record;
    put(0, names[0]?.given);
    put(1, names[0]?.family ?? names[0]?.full);
    put(2, birthDate && `${birthDate.year}-${birthDate.month}-${birthDate.day}`);
    for (const point of contactPoints) {
      if (point.type === 'email') put(3, point.address);
      if (point.type === 'phone') put(4, point.raw);
      if (point.type === 'address') put(5, point.city);
    }
    builder.endRow();
  }

  return builder.build();
}

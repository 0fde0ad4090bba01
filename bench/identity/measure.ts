import { countryOf, readTable } from '@innkeeper/adapters/csv';
import { toLatin } from '@innkeeper/adapters/latin';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import { evaluate, peopleOf, resolvePeople, rowAnswers } from '@innkeeper/core/identity';
import type { DataSet } from './data-sets.ts';
import { usualGroups } from './usual-groups.ts';

/** Resolves a set and compares it with its truth; with what went wrong in its rows, recall by kind of error. */
export async function measureQuality(set: DataSet & { readonly slips?: string }) {
  const { files, map, truth, personOf } = set;
  const aside = [...truth, ...(set.slips === undefined ? [] : [set.slips])];
  const table = await readTable({ files, mapping: { columns: map, kind: 'profile' }, aside });
  const rows = table.rows.reduce((sum, count) => sum + count, 0);
  const told = (header: string, row: number): string => {
    const column = table.aside[header];
    const value = column?.ids[row] ?? 0;

    return column && value !== 0 ? column.textOf(value) : '';
  };
  const persons = Array.from({ length: rows }, (_, row) =>
    personOf(truth.map((header) => told(header, row))),
  );
  const people = peopleOf(table.columns, {
    syllables: pinyinReader().syllables,
    latin: toLatin,
    country: countryOf,
  });
  const { guest, answer } = rowAnswers(people, resolvePeople(people));
  const usual = usualGroups(table.columns);
  const sure = Array.from(guest, (group, row) => (answer[row] === 2 ? group : -row - 1));

  return {
    n: rows,
    ours: evaluate(guest, persons).pairs,
    certain: evaluate(sure, persons).pairs,
    peer: evaluate(usual, persons).pairs,
    bySlip:
      set.slips === undefined ? [] : recallBySlip(persons, guest, usual, (row) => told(set.slips ?? '', row)),
  };
}

interface Found {
  readonly recall: number;
  readonly peer: number;
  readonly pairs: number;
}

/** Of the rows with one kind of error (and no other), how many are with the first row of their person. */
function recallBySlip(
  persons: readonly string[],
  ours: ArrayLike<number>,
  usual: ArrayLike<number>,
  slipsOf: (row: number) => string,
): readonly (readonly [string, Found])[] {
  const first = new Map<string, number>();
  const counts = new Map<string, { pairs: number; ours: number; usual: number }>();
  for (const [row, person] of persons.entries()) {
    const head = first.get(person);
    if (head === undefined) {
      first.set(person, row);
      continue;
    }
    const slip = slipsOf(row) || 'nothing is wrong';
    if (slip.includes('+')) continue;
    const count = counts.get(slip) ?? { pairs: 0, ours: 0, usual: 0 };
    count.pairs += 1;
    if (ours[row] === ours[head]) count.ours += 1;
    if (usual[row] === usual[head]) count.usual += 1;
    counts.set(slip, count);
  }

  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([slip, { pairs, ours: found, usual: peer }]) => [
      slip,
      { pairs, recall: found / pairs, peer: peer / pairs },
    ]);
}

import { describe, expect, it } from 'vitest';
import { pairComparer } from '../compare/pair-comparer.ts';
import { peopleIn, type Row } from '../identity-test-table.test-data.ts';
import { shippedModel } from '../model/model.ts';
import { pairScorer } from '../model/pair-scorer.ts';
import { groupWeight } from './group-weight.ts';

const rows: readonly Row[] = [
  { givenName: 'Anna', familyName: 'Berg', birthDate: '1980-02-03' },
  { givenName: 'Anna', familyName: 'Berg', membership: '7120601906' },
  { familyName: 'Berg', birthDate: '1980-02-03', membership: '7120601906' },
  { givenName: 'Otto', familyName: 'Moritz', birthDate: '1951-11-23' },
];
const people = peopleIn(rows);
const scorer = pairScorer(shippedModel(rows.length), pairComparer(people));
const weightOf = groupWeight(scorer);
const at = (row: number): number => people.rows.indexOf(row);

describe('the weight of two groups', () => {
  it('is that of the pair where each is one record', () => {
    expect(weightOf([at(0)], [at(3)])).toBeCloseTo(scorer.bitsOf(at(0), at(3)), 9);
    expect(weightOf([at(0)], [at(1)])).toBeCloseTo(scorer.bitsOf(at(0), at(1)), 9);
  });

  it('brings together what single records lack', () => {
    const together = weightOf([at(0), at(1)], [at(2)]);
    expect(together).toBeGreaterThan(scorer.bitsOf(at(0), at(2)) + 5);
    expect(together).toBeGreaterThan(scorer.bitsOf(at(1), at(2)) + 5);
  });

  it('does not care which group comes first, and is less where a stranger is among them', () => {
    const there = weightOf([at(0), at(1)], [at(2)]);
    expect(weightOf([at(2)], [at(1), at(0)])).toBeCloseTo(there, 9);
    expect(weightOf([at(0), at(1), at(3)], [at(2)])).toBeLessThan(there);
  });
});

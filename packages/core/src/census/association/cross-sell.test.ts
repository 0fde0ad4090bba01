import { describe, expect, it } from 'vitest';
import { associate } from './associate.ts';
import { basketsOf } from './baskets.ts';
import { crossSell } from './cross-sell.ts';

const lists = [
  ...Array.from({ length: 40 }, () => ['tea', 'cake']),
  ...Array.from({ length: 30 }, () => ['tea', 'massage']),
  ...Array.from({ length: 20 }, () => ['tea', 'cake', 'massage']),
  ...Array.from({ length: 110 }, () => ['beer']),
];
const { rules } = associate(basketsOf(lists), { support: 0.05, confidence: 0.2 });
const margins: Readonly<Record<string, number>> = { cake: 400, massage: 6000, tea: 200 };
const marginOf = (item: string): number | undefined => margins[item];

describe('what could be offered to a guest', () => {
  it('goes with what he takes, the highest expected margin first', () => {
    const offers = crossSell(rules, { holds: new Set(['tea']) }, { marginOf });
    expect(offers.map(({ item, expectedMargin }) => [item, expectedMargin])).toEqual([
      ['massage', Math.round(6000 * (50 / 90))],
      ['cake', Math.round(400 * (60 / 90))],
    ]);
    expect(offers[0]).toMatchObject({ with: ['tea'], n: 50 });
  });

  it('is never what he dislikes, what he has, or what he took just now', () => {
    const ask = (more: Partial<Parameters<typeof crossSell>[1]>) =>
      crossSell(rules, { holds: new Set(['tea']), ...more }, { marginOf }).map(({ item }) => item);
    expect(ask({ avoids: new Set(['massage']) })).toEqual(['cake']);
    expect(ask({ justTaken: new Set(['cake']) })).toEqual(['massage']);
    expect(ask({ holds: new Set(['tea', 'massage', 'cake']) })).toEqual([]);
  });

  it('is nothing by chance, and nothing for who has taken nothing', () => {
    expect(crossSell(rules, { holds: new Set() })).toEqual([]);
    expect(crossSell(rules, { holds: new Set(['beer']) })).toEqual([]);
    expect(crossSell(rules, { holds: new Set(['tea']) }, { mostFalse: -1 })).toEqual([]);
  });
});

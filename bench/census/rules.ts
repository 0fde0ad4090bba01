import { censusPopulation, dayOfEpoch } from '@innkeeper/core';
import type { Census } from '@innkeeper/core/census';
import { guestsIn, putGuest } from '@innkeeper/core/census';
import type { Rule } from '@innkeeper/core/segments';
import { compileRule, countOf, matchesGuest, matchesOf } from '@innkeeper/core/segments';
import { Engine } from 'json-rules-engine';
import sift from 'sift';
import type { Figure } from '../figure.ts';
import { middle } from './measured.ts';
import { censusOf, chance, idsOf, today } from './people.ts';
import { sizes } from './sizes.ts';

const asOf = dayOfEpoch(today);

/** Facts that all three can ask: words, counts and days. */
interface PlainRule {
  readonly nationality: readonly string[];
  readonly visits: number;
  readonly since: number;
  readonly born: number;
}

function plainRules(count: number): readonly PlainRule[] {
  const next = chance(13);
  const words = ['CN', 'JP', 'KR', 'DE', 'FR', 'GB'];

  return Array.from({ length: count }, () => ({
    nationality: words.filter(() => next() < 0.5),
    visits: 1 + Math.floor(next() * 4),
    since: today - Math.floor(next() * 1000),
    born: 1950 + Math.floor(next() * 50),
  }));
}

function ruleOf({ nationality, visits, since, born }: PlainRule): Rule {
  return {
    all: [
      { fact: 'nationality', is: { oneOf: nationality } },
      { fact: 'visits', is: { atLeast: visits } },
      {
        any: [
          { fact: 'last', is: { from: dayOfEpoch(since) } },
          { fact: 'birthYear', is: { atMost: born } },
        ],
      },
    ],
  };
}

/** Fifty rules over a hundred thousand guests, beside two engines that take rules as data. */
export async function* measureRules(): AsyncGenerator<Figure> {
  const census = censusOf(sizes.ruled);
  const rules = plainRules(50);
  const guests = plainGuests(census);
  const n = sizes.ruled * rules.length;
  const ours = await middle(() =>
    rules.reduce((sum, rule) => sum + countOf(matchesOf(compileRule(ruleOf(rule), census, asOf), census)), 0),
  );
  const filters = rules.map(({ nationality, visits, since, born }) =>
    sift({
      nationality: { $in: [...nationality] },
      visits: { $gte: visits },
      $or: [{ last: { $gte: since } }, { born: { $lte: born } }],
    }),
  );
  const bySift = await middle(() => filters.reduce((sum, fits) => sum + guests.filter(fits).length, 0));
  yield { claim: 'fifty rules over all guests, peer sift', ours, peer: bySift, unit: 'ms', n };
  const sample = guests.slice(0, Math.ceil(guests.length / 20));
  const byEngine = (await middle(() => runEngine(rules, sample))) * (guests.length / sample.length);
  yield {
    claim: 'fifty rules over all guests, peer json-rules-engine (from a twentieth of them)',
    ours,
    peer: byEngine,
    unit: 'ms',
    n,
  };
}

type PlainGuest = Readonly<Record<'nationality' | 'visits' | 'last' | 'born', string | number>>;

function plainGuests({ guests, columns }: Census): readonly PlainGuest[] {
  const nationality = columns.get('nationality') as { values: ArrayLike<number>; words: readonly string[] };
  const values = (name: string) => columns.get(name)?.values as ArrayLike<number>;
  const [visits, last, born] = ['visits', 'last', 'birthYear'].map(values);

  return Array.from({ length: guests.length }, (_, row) => ({
    nationality: nationality.words[nationality.values[row] as number] ?? '',
    visits: visits?.[row] ?? 0,
    last: last?.[row] ?? 0,
    born: born?.[row] ?? 0,
  }));
}

async function runEngine(rules: readonly PlainRule[], guests: readonly PlainGuest[]): Promise<number> {
  const engine = new Engine();
  for (const { nationality, visits, since, born } of rules)
    engine.addRule({
      conditions: {
        all: [
          { fact: 'nationality', operator: 'in', value: [...nationality] },
          { fact: 'visits', operator: 'greaterThanInclusive', value: visits },
          {
            any: [
              { fact: 'last', operator: 'greaterThanInclusive', value: since },
              { fact: 'born', operator: 'lessThanInclusive', value: born },
            ],
          },
        ],
      },
      event: { type: 'in' },
    });
  let found = 0;
  for (const guest of guests) found += (await engine.run({ ...guest })).events.length;

  return found;
}

/** Ten conditions of every kind, as somebody writes them into the builder of segments. */
const written: readonly Rule[] = [
  { stayed: { atLeast: 2, within: { months: 12 } } },
  { bought: { what: 'food', atMost: 0 } },
  { fact: 'nationality', is: { oneOf: ['CN', 'JP'] } },
  { fact: 'visits', is: { atLeast: 3 } },
  { fact: 'last', is: { from: { ago: 400, unit: 'days' } } },
  { fact: 'amount', is: { atLeast: 50_000 } },
  { stayed: { roomType: 'KING', nights: 2 } },
  { not: { consent: { channel: 'email', state: 'denied' } } },
  { prefers: { attribute: 'room.view' } },
  { birthday: { within: 30 } },
];

/** A rule that is being written: counted after each key, the whole and every line by itself, in processor time. */
export async function* measureLiveCount(): AsyncGenerator<Figure> {
  const people = censusPopulation(censusOf(sizes.ruled));
  const asked: readonly Rule[] = [{ all: written }, ...written, { all: [] }];
  const spent: number[] = [];
  for (let key = 0; key < 25; key += 1) {
    const before = process.cpuUsage();
    for (const rule of asked) await people.segment({ rule, asOf });
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
  }
  const ours = spent.sort((one, other) => one - other)[Math.floor(spent.length / 2)] as number;
  yield {
    claim: 'a live count of ten conditions, each by itself too (CPU); peer: one frame of 50 ms',
    ours,
    peer: 50,
    unit: 'ms',
    n: sizes.ruled,
  };
}

/** One event: the guest's row is written anew, two hundred segments are asked about him, and a tile is read. */
export async function* measureEvent(): AsyncGenerator<Figure> {
  const census = censusOf(sizes.ruled);
  const matchers = plainRules(200).map((rule) => compileRule(ruleOf(rule), census, asOf));
  const tile = compileRule({ fact: 'last', is: { from: { ago: 60, unit: 'days' } } }, census, asOf);
  let active = countOf(matchesOf(tile, census));
  const ids = idsOf(guestsIn(census));
  const next = chance(17);
  const rounds = 1000;
  const ours =
    (await middle(() => {
      for (let round = 0; round < rounds; round += 1) {
        const id = ids[Math.floor(next() * ids.length)] as string;
        const before = census.numberOf.get(id) as number;
        active -= +matchesGuest(tile, before);
        const row = putGuest(census, id, {
          words: { kind: 'person', nationality: 'CN' },
          numbers: { birthYear: 1980 },
          days: {},
          marks: ['at RIVER'],
          visits: [{ day: today, departure: today, nights: 0, heads: 1, amount: 10_000, contribution: 6000 }],
          purchases: [{ what: 'food', day: today, count: 1, amount: 10_000 }],
        });
        for (const matcher of matchers) matchesGuest(matcher, row);
        active += +matchesGuest(tile, row);
      }

      return active;
    })) / rounds;
  yield {
    claim: 'one event: facts, 200 segments and a tile; peer: the 5 ms asked for',
    ours,
    peer: 5,
    unit: 'ms',
    n: 1,
  };
}

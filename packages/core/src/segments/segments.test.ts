import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCensus, putGuest } from '../census/house/census.ts';
import type { GuestFacts } from '../census/house/guest-facts.ts';
import { addDays, type Day, dayOfEpoch, epochDayOf } from '../shared/day.ts';
import { compileRule } from './compile-rule.ts';
import { explainerOf, explainRule, reasonsOf } from './explain-rule.ts';
import { countOf, matchesOf } from './members-of.ts';
import { beginOf, birthdaysWithin, dayOf } from './relative-day.ts';
import type { Rule } from './rule.ts';

const asOf = '2026-11-21' as Day;

/** A guest with visits so many days back. */
function guest({
  back = [],
  ...told
}: Partial<GuestFacts> & { readonly back?: readonly number[] }): GuestFacts {
  const visits = back.map((days) => {
    const day = epochDayOf(asOf) - days;

    return { day, departure: day + 1, nights: 1, heads: 1, amount: 10_000, contribution: 6000 };
  });

  return { words: {}, numbers: {}, days: {}, marks: [], purchases: [], visits, ...told };
}

function censusOf(guests: readonly GuestFacts[]) {
  const census = createCensus();
  for (const [at, facts] of guests.entries()) putGuest(census, `guest_${at}`, facts);

  return census;
}

function membersOf(rule: Rule, guests: readonly GuestFacts[]): readonly number[] {
  const census = censusOf(guests);

  return [...matchesOf(compileRule(rule, census, asOf), census)];
}

describe('a rule', () => {
  it('finds the guests who lapsed 61 to 120 days ago', () => {
    const lapsed: Rule = {
      all: [
        { fact: 'last', is: { to: { ago: 61, unit: 'days' } } },
        { fact: 'last', is: { from: { ago: 120, unit: 'days' } } },
      ],
    };
    expect(
      membersOf(
        lapsed,
        [60, 61, 120, 121].map((days) => guest({ back: [days] })),
      ),
    ).toEqual([0, 1, 1, 0]);
  });

  it('finds everyone with a flight booking, each with his consent', () => {
    const flight = { what: 'transport/FLIGHT', day: epochDayOf(asOf) - 30, count: 1, amount: 90_000 };
    const flown = [
      guest({ purchases: [flight], words: { 'consent.email': 'granted' } }),
      guest({ purchases: [flight] }),
      guest({}),
    ];
    const rule: Rule = { bought: { what: 'transport/FLIGHT' } };
    expect(membersOf(rule, flown)).toEqual([1, 1, 0]);
    const explained = explainRule(
      { all: [rule, { consent: { channel: 'email', state: 'unknown' } }] },
      censusOf(flown),
      1,
      asOf,
    );
    expect(explained).toMatchObject({ holds: true, all: [{ found: 1 }, { holds: true }] });
    expect(reasonsOf(explained).map(({ code }) => code)).toEqual(['segment/bought', 'segment/consent']);
  });

  it('explains with the stays that are asked for, not with all of them', () => {
    const day = epochDayOf(asOf);
    const stay = (back: number, property: string, nights: number) => ({
      ...{ day: day - back, departure: day - back + nights, nights, property },
      ...{ heads: 1, amount: 10_000, contribution: 6000 },
    });
    const census = censusOf([
      guest({
        visits: [stay(10, 'RIVER', 1), stay(40, 'RIVER', 3), stay(50, 'HILL', 3), stay(500, 'RIVER', 3)],
      }),
    ]);
    const foundFor = (stayed: object) => explainRule({ stayed }, census, 0, asOf);
    expect(foundFor({ atLeast: 3, property: 'RIVER', within: { days: 90 } })).toMatchObject({
      holds: false,
      found: 2,
    });
    expect(foundFor({ nights: 2 })).toMatchObject({ found: 3 });
    expect(foundFor({ property: 'SEA' })).toMatchObject({ holds: false, found: 0 });
  });

  it('treats what is not known as fulfilling nothing, and its opposite as whatever does not fulfil it', () => {
    const known = guest({ words: { nationality: 'CN' }, numbers: { score: 0.5 } });
    expect(membersOf({ fact: 'nationality', is: { differs: 'DE' } }, [known, guest({})])).toEqual([1, 0]);
    expect(membersOf({ not: { fact: 'nationality', is: { equals: 'CN' } } }, [known, guest({})])).toEqual([
      0, 1,
    ]);
    expect(membersOf({ fact: 'score', is: { atMost: 1 } }, [known, guest({})])).toEqual([1, 0]);
  });

  it('holds for all or for none where all guests are equal, and asks one guest alone', () => {
    const equal = Array.from({ length: 5000 }, () => guest({ back: [3] }));
    for (const [rule, count] of [
      [{ stayed: {} }, 5000],
      [{ stayed: { atLeast: 2 } }, 0],
    ] as const) {
      const census = censusOf(equal);
      expect(countOf(matchesOf(compileRule(rule, census, asOf), census))).toBe(count);
    }
    expect(membersOf({ any: [] }, [guest({})])).toEqual([0]);
    expect(membersOf({ all: [] }, [guest({})])).toEqual([1]);
    expect(membersOf({ all: [] }, [])).toEqual([]);
  });

  it('says of everybody what it says of each alone, part by part', () => {
    const day = epochDayOf(asOf);
    const census = createCensus({ custom: { debt: 'number', badge: 'count' } });
    for (let at = 0; at < 9000; at += 1) {
      const facts = guest({
        back: Array.from({ length: at % 4 }, (_, stay) => (at * 37 + stay * 211) % 900),
      });
      putGuest(census, `guest_${at}`, {
        ...facts,
        visits: facts.visits.map((visit) => ({
          ...visit,
          nights: 1 + (at % 3),
          roomType: at % 5 ? 'KING' : 'TWIN',
        })),
        words: at % 7 ? { nationality: ['CN', 'DE', 'FR'][at % 3] as string } : {},
        numbers: {
          ...(at % 6 && { debt: (at % 50) - 25.5 }),
          badge: at % 300,
          birthday: 101 + (at % 28),
          complaints: at % 2,
        },
        marks: at % 3 ? [] : ['prefers room.view', 'member', `at ${at % 9}`],
        purchases:
          at % 4 ? [{ what: at % 8 ? 'food' : 'spa', day: day - (at % 500), count: at % 5, amount: at }] : [],
      });
    }
    const condition = fc.constantFrom<Rule>(
      { fact: 'nationality', is: { oneOf: ['CN', 'FR'] } },
      { fact: 'nationality', is: { differs: 'DE' } },
      { fact: 'nationality', is: 'unknown' },
      { fact: 'debt', is: { atMost: -3 } },
      { fact: 'debt', is: { differs: 4.5 } },
      { fact: 'debt', is: 'known' },
      { fact: 'debt', is: 'unknown' },
      { fact: 'badge', is: { atLeast: 250 } },
      { fact: 'badge', is: 'known' },
      { fact: 'last', is: { from: { ago: 400, unit: 'days' } } },
      { fact: 'last', is: 'unknown' },
      { fact: 'amount', is: { equals: 20_000 } },
      { fact: 'complaints', is: { atMost: 0 } },
      { birthday: { within: 60 } },
      { member: {} },
      { prefers: { attribute: 'room.view' } },
      { stayed: { atLeast: 2, within: { months: 18 } } },
      { stayed: { atMost: 1 } },
      { stayed: { roomType: 'KING', nights: 2 } },
      { bought: { what: 'food', atMost: 2 } },
      { bought: { what: 'spa', amount: 100 } },
      { bought: { what: 'food', atLeast: 1, within: { days: 200 } } },
    );
    const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        condition,
        fc.record({ all: fc.array(tie('rule'), { maxLength: 4 }) }),
        fc.record({ any: fc.array(tie('rule'), { maxLength: 4 }) }),
        fc.record({ not: tie('rule') }),
      ),
    }));
    fc.assert(
      fc.property(rule, fc.nat({ max: 96 }), (asked, from) => {
        const found = matchesOf(compileRule(asked, census, asOf), census);
        const explain = explainerOf(asked, census, asOf);
        const rows = Array.from({ length: 90 }, (_, at) => from + at * 99);
        expect(rows.map((row) => found[row] === 1)).toEqual(rows.map((row) => explain(row).holds));
      }),
      { numRuns: 60 },
    );
  });

  it('of a thousand levels is refused, as is one that asks for what there is not', () => {
    const census = censusOf([]);
    let deep: Rule = { stayed: {} };
    for (let level = 0; level < 1000; level += 1) deep = { not: deep };
    expect(() => compileRule(deep, census, asOf)).toThrow('more than 32 levels');
    expect(() => compileRule({ fact: 'shoe', is: 'known' }, census, asOf)).toThrow('"shoe"');
    expect(() => compileRule({ fact: 'last', is: { equals: 3 } }, census, asOf)).toThrow('is a day');
    const wide: Rule = { any: Array.from({ length: 1001 }, () => ({ stayed: {} })) };
    expect(() => compileRule(wide, census, asOf)).toThrow('more than 1000 conditions');
  });

  it('takes columns of a hotel with more words than a byte can number', () => {
    const census = createCensus({ custom: { pillow: 'word' } });
    for (let at = 0; at < 300; at += 1)
      putGuest(census, `guest_${at}`, guest({ words: { pillow: `p${at}` } }));
    const found = matchesOf(
      compileRule({ fact: 'pillow', is: { oneOf: ['p3', 'p299'] } }, census, asOf),
      census,
    );
    expect([countOf(found), found[3], found[299]]).toEqual([2, 1, 1]);
    expect(() => createCensus({ custom: { visits: 'word' } })).toThrow('"visits"');
  });
});

describe('days of a rule', () => {
  it('are counted back from the day of the question, which belongs to the time', () => {
    expect(dayOfEpoch(beginOf({ months: 12 }, asOf))).toBe('2025-11-22');
    expect(dayOfEpoch(beginOf({ days: 60 }, asOf))).toBe(addDays(asOf, -59));
    expect(dayOfEpoch(dayOf({ ahead: 1, unit: 'months' }, '2026-01-31'))).toBe('2026-02-28');
    expect(dayOfEpoch(dayOf({ ago: 1, unit: 'years' }, '2024-02-29'))).toBe('2023-02-28');
  });

  it('keep the birthday of 29 February on 28 February of other years', () => {
    expect(birthdaysWithin('2027-02-27', 1)).toEqual([227, 228, 229]);
    expect(birthdaysWithin('2028-02-27', 1)).toEqual([227, 228]);
    expect(birthdaysWithin('2026-12-31', 1)).toEqual([1231, 101]);
  });
});

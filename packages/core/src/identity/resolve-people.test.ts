import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice } from './blocking/pilot.ts';
import { evaluate } from './evaluate.ts';
import { explainPair } from './explain-pair.ts';
import { peopleIn, type Row } from './identity-test-table.test-data.ts';
import { resolvePeople } from './resolve-people.ts';
import { rowAnswers } from './row-answers.ts';

const given = ['Anna', 'Otto', 'Maria', 'Jens', 'Wei', 'Lena', 'Paul', 'Ida', 'Max', 'Rosa'];
const family = ['Berg', 'Lindqvist', 'Ding', 'Moritz', 'Okafor', 'Silva', 'Haas', 'Petrov', 'Costa', 'Young'];
const stranger = (at: number): Row => ({
  givenName: given[at % 10] ?? '',
  familyName: family[(at * 7 + Math.floor(at / 10)) % 10] ?? '',
  birthDate: `19${50 + (at % 47)}-0${1 + (at % 9)}-1${at % 10}`,
  phone: `+49 30 55${String(1000 + at * 37).slice(-4)}${at % 10}`,
  email: `mail${at * 13}@host${at % 7}.example`,
});
const strangers = Array.from({ length: 60 }, (_, at) => stranger(at));
const groupsOf = (rows: readonly Row[]): readonly number[] => {
  const people = peopleIn(rows);

  return [...rowAnswers(people, resolvePeople(people)).guest];
};

const anyRow = record(
  {
    givenName: constantFrom('Anna', 'Ana', 'A.', 'Otto', 'Bob', 'Robert', '丁'),
    familyName: constantFrom('Berg', 'Bergh', 'Ding', 'Anna'),
    birthDate: constantFrom('1980-02-03', '1980-03-02', '1900-01-01', '19801302', 'x'),
    phone: constantFrom('+49 30 555 777', '030555777', '0000000', '138****8000'),
    email: constantFrom('a@b.example', 'anna.berg@b.example', 'anna.berg@c.example', 'x7@guest.booking.com'),
  },
  { requiredKeys: [] },
);

describe('people of a table', () => {
  it('are the same guests in whatever order their rows come', () => {
    void assert(
      property(array(anyRow, { minLength: 1, maxLength: 12 }), integer({ min: 1, max: 11 }), (rows, turn) => {
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
        const together = (list: readonly Row[]): readonly string[] => {
          const guests = groupsOf(list);
          const texts = new Map<number, string[]>();
          for (const [at, guest] of guests.entries())
            texts.set(guest, [
              ...(texts.get(guest) ?? []),
              JSON.stringify(Object.entries(list[at] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),
            ]);
          return [...texts.values()].map((members) => members.sort().join('\n')).sort();
        };
        expect(together(turned)).toEqual(together(rows));
      }),
      { numRuns: 40 },
    );
  });

  it('are one where everything agrees but for a slip, and two where nothing does', () => {
    const [first] = strangers as [Row];
    const guests = groupsOf([...strangers, { ...first, familyName: 'Begr' }, { ...first, phone: '' }]);
    expect([guests[60], guests[61]]).toEqual([1, 1]);
    expect(new Set(guests).size).toBe(60);
  });

  it('are one where a name stands in kanji here and in Latin letters there, and two where it is read otherwise', () => {
    const phone = '+81 90 5512 3461';
    const guests = groupsOf([
      ...strangers,
      { givenName: '浩', familyName: '田中', phone, birthDate: '1976-03-19' },
      { givenName: 'Hiroshi', familyName: 'Tanaka', phone },
      { givenName: 'Yumi', familyName: 'Kobayashi', phone },
    ]);
    const [written, spelt, other] = guests.slice(-3);
    expect(spelt).toBe(written);
    expect(other).not.toBe(written);
  });

  it('stay apart with two numbers of one identity card of one country, whatever agrees', () => {
    const same = { givenName: 'Anna', familyName: 'Berg', birthDate: '1980-02-03', phone: '+4930555777' };
    const rows = ['C01X00T47', 'C99Y11Z82'].map((number) => ({
      ...same,
      'document.id-card': number,
      'document.id-card.country': 'DE',
    }));
    expect(groupsOf([...strangers, ...rows]).slice(60)).toEqual([61, 62]);
    expect(groupsOf([...strangers, same, same]).slice(60)).toEqual([61, 61]);
  });

  it('can be one with a passport and its successor, but never for certain', () => {
    const withPassport = (number: string, birthDate: string): Row => ({
      ...{ givenName: 'Anna', familyName: 'Berg', birthDate, phone: '+4930555777' },
      'document.passport': number,
      'document.passport.country': 'DE',
    });
    const answersOf = (...rows: readonly Row[]) => {
      const people = peopleIn([...strangers, ...rows]);
      const { guest, answer } = rowAnswers(people, resolvePeople(people));
      return { guests: [...guest.slice(60)], answers: [...answer.slice(60)] };
    };
    const first = withPassport('C01X00T47', '1980-02-03');
    expect(answersOf(first, withPassport('C99Y11Z82', '1980-02-03'))).toEqual({
      guests: [61, 61],
      answers: [1, 1],
    });
    expect(answersOf(first, withPassport('C99Y11Z82', '1954-11-19')).guests).toEqual([61, 62]);
  });

  it('are two where one is called Senior and the other is a generation younger', () => {
    const home = { familyName: 'Berg', 'address.line': 'Storgatan 1', 'address.city': 'Uppsala' };
    const rows = [
      { ...home, givenName: 'Otto', suffix: 'Sr', birthDate: '1954-02-03' },
      { ...home, givenName: 'Otto', birthDate: '1981-11-21' },
    ];
    expect(groupsOf([...strangers, ...rows]).slice(60)).toEqual([61, 62]);
  });

  it('stay apart in one household with another given name and another birthday', () => {
    const home = { familyName: 'Berg', phone: '+4930555777', 'address.line': 'Storgatan 1' };
    const rows = [
      { ...home, givenName: 'Anna', birthDate: '1980-02-03' },
      { ...home, givenName: 'Otto', birthDate: '1977-11-21' },
    ];
    expect(groupsOf([...strangers, ...rows]).slice(60)).toEqual([61, 62]);
  });

  it('are not chained together by a record that could be either of two who cannot be one', () => {
    const rows: readonly Row[] = [
      { givenName: 'Simon', familyName: 'Okonkwo', birthDate: '1990-11-10', email: 'so@one.example' },
      { givenName: 'Simon', familyName: 'Okonkwo' },
      { givenName: 'Simon', familyName: 'Okonkwo', birthDate: '1954-03-21', email: 'sim@two.example' },
    ];
    const [one, , other] = groupsOf([...strangers, ...rows]).slice(60);
    expect(one).not.toBe(other);
  });

  it('cost nothing more where all of them share one telephone, and are not one guest', () => {
    const chance = dice(20_000);
    const upTo = (count: number): number => Math.floor(chance() * count);
    const name = (): string =>
      Array.from({ length: 3 }, () => `${'bdfgklmnprstvz'.charAt(upTo(14))}${'aeiou'.charAt(upTo(5))}`).join(
        '',
      );
    const rows = Array.from({ length: 4000 }, () => ({
      givenName: name(),
      familyName: name(),
      birthDate: `19${40 + upTo(60)}-0${1 + upTo(9)}-${10 + upTo(18)}`,
    }));
    const shared = rows.map((row) => ({ ...row, phone: '+86 571 8888 6666' }));
    const [{ compared, groups }, without] = [resolvePeople(peopleIn(shared)), resolvePeople(peopleIn(rows))];
    // The number brings nobody together: 8 million pairs share it.
    expect(compared).toBeLessThan(1.2 * without.compared + 1000);
    expect(new Set(groups).size).toBeGreaterThan(0.999 * rows.length);
  });

  it('are nobody where nothing is known, and none where there is no row', () => {
    expect(groupsOf([{ givenName: '' }, { givenName: '' }, { email: 'N/A' }])).toEqual([1, 2, 3]);
    const people = peopleIn([]);
    expect(resolvePeople(people).groups).toHaveLength(0);
  });
});

describe('the waterfall of two records', () => {
  it('adds up to the odds, and what is missing has no step in it', () => {
    const people = peopleIn([...strangers, { givenName: 'Anna', familyName: 'Berg' }]);
    const resolution = resolvePeople(people);
    const bare = people.rows.indexOf(60);
    const why = explainPair(resolution, people.rows.indexOf(0), bare);
    expect(why.steps.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(why.bits, 6);
    expect(why.steps.map(({ comparison }) => comparison)).toEqual([
      'match-rate',
      'given',
      'family',
      'order',
      'household',
    ]);
  });
});

describe('evaluation', () => {
  it('counts pairs and records as worked out by hand', () => {
    // Guests {1,2,3} {4}; truth {1,2} {3,4}: 3 pairs found, 1 right, 2 true; B³ precision (2·⅔ + ⅓ + 1) / 4.
    const { pairs, bCubed } = evaluate([1, 1, 1, 4], ['a', 'a', 'b', 'b']);
    expect(pairs).toMatchObject({ found: 3, right: 1, true: 2, precision: 1 / 3, recall: 1 / 2 });
    expect(bCubed.precision).toBeCloseTo((4 / 3 + 1 / 3 + 1) / 4, 12);
    expect(bCubed.recall).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4, 12);
  });
});

import { describe, expect, it } from 'vitest';
import { besideWords, lettersAndDigits, restLevel } from './compare/mailbox-names.ts';
import { nameComparer } from './compare/name-comparer.ts';
import { nameLevel } from './compare/name-level.ts';
import { rarityOf } from './compare/rarity.ts';
import { explainPair } from './explain-pair.ts';
import { peopleIn, type Row } from './identity-test-table.test-data.ts';
import { resolvePeople } from './resolve-people.ts';
import { rowAnswers } from './row-answers.ts';

const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
const strangers = Array.from(
  { length: 60 },
  (_, at): Row => ({
    givenName: ['Ilse', 'Otto', 'Maria', 'Jens'][at % 4] ?? '',
    familyName: `H${letter(at)}lm${letter(at * 7)}n`,
    birthDate: `19${50 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`,
    phone: `+49 30 55${1000 + at * 37}`,
    email: `m${at * 13}@host${at % 7}.example`,
  }),
);

/** Who the last rows are, and how sure, among strangers. */
function told(...rows: readonly Row[]) {
  const people = peopleIn([...strangers, ...rows]);
  const resolution = resolvePeople(people);
  const { guest, answer } = rowAnswers(people, resolution);
  const place = (row: number): number => people.rows.indexOf(strangers.length + row);

  return {
    guests: [...guest.slice(strangers.length)].map((first) => first - strangers.length - 1),
    answers: [...answer.slice(strangers.length)],
    stepOf: (comparison: string, one: number, other: number) =>
      explainPair(resolution, place(one), place(other)).steps.find((step) => step.comparison === comparison),
  };
}

describe('a name that is one word', () => {
  const levelsOf = (one: Row, other: Row) => {
    const people = peopleIn([one, other]);
    const { given, family, order } = nameComparer(people)(people.rows.indexOf(0), people.rows.indexOf(1));
    return { given, family, order };
  };
  const { exact, different, missing } = nameLevel;

  it.each<readonly [Row, Row]>([
    [{ fullName: 'Sukarno' }, { givenName: 'Sukarno', familyName: 'Putra' }],
    [{ fullName: 'Sukarno' }, { givenName: 'Sukarno' }],
    [{ familyName: 'Sukarno' }, { givenName: 'Sukarno' }],
    [
      { givenName: 'FNU', familyName: 'Sukarno' },
      { givenName: 'Sukarno', familyName: 'LNU' },
    ],
    [
      { givenName: 'Sukarno', familyName: 'Sukarno' },
      { givenName: 'Sukarno', familyName: 'Putra' },
    ],
  ])('is a given name where the other says so: %o, %o', (one, other) => {
    expect(levelsOf(one, other)).toEqual({ given: exact, family: missing, order: 0 });
    expect(levelsOf(other, one)).toEqual({ given: exact, family: missing, order: 0 });
  });

  it('is a family name as well, and another name where it is neither', () => {
    const putra = { givenName: 'Sukarno', familyName: 'Putra' };
    expect(levelsOf({ fullName: 'Putra' }, putra)).toEqual({ given: missing, family: exact, order: 0 });
    expect(levelsOf({ fullName: 'Madonna' }, putra)).toEqual({ given: missing, family: different, order: 0 });
    expect(levelsOf({ fullName: 'Madonna' }, { fullName: 'Madonna' }).family).toBe(exact);
  });

  it('says as little as the commoner of the two names it can be', () => {
    const { stepOf } = told(
      { fullName: 'Maria' },
      { fullName: 'Maria' },
      { fullName: 'Sukarno' },
      { fullName: 'Sukarno' },
    );
    expect(stepOf('family', 0, 1)?.bits).toBeLessThan((stepOf('family', 2, 3)?.bits ?? 0) - 3);
  });
});

describe('a mailbox beside one name that two have', () => {
  it('is what it says beside that name', () => {
    expect(besideWords(lettersAndDigits('james.holm84'), ['james'], [])).toBe('holm84');
    expect(besideWords('sunnyside', ['james'], [])).toBeUndefined();
    expect(restLevel(4, 'holm', 'hill')).toBe(5);
    expect(restLevel(2, '436', '478')).toBe(5);
    expect(restLevel(2, 'lindqvist', 'linqvist')).toBe(2);
    expect([restLevel(3, 'lindqvist', 'lindqvist'), restLevel(3, '', '')]).toEqual([3, 0]);
  });

  it('makes no guest of two who have a given name and the way of writing it in common', () => {
    const { guests, stepOf } = told(
      { givenName: 'James', familyName: 'Arden', email: 'james.arden@post.example' },
      { givenName: 'James', familyName: 'Ferton', email: 'james.ferton@mail.example' },
    );
    expect(guests).toEqual([0, 1]);
    expect(stepOf('email', 0, 1)?.level).toBe('different');
  });

  it('says once what a family name says that it repeats, letter by letter', () => {
    const { stepOf } = told(
      { givenName: 'James', familyName: 'Ralcock', email: 'james.ralcock@box.example' },
      { givenName: 'James', familyName: 'Ralock', email: 'james.ralock@box.example' },
      { givenName: 'James', familyName: 'Ralock', email: 'james.ralcock@box.example' },
    );
    expect(stepOf('email', 0, 1)?.level).toBe('different');
    expect(stepOf('email', 0, 2)?.level).toBe('same');
  });
});

describe('a home with two people of one name', () => {
  const home = { familyName: 'Lindqvist', 'address.line': '12 Harbour Lane', 'address.city': 'Uppsala' };

  it('is asked about where one of them is called Junior and no birthday tells', () => {
    const nils = { ...home, givenName: 'Nils', phone: '+46 70 555 12 34', email: 'hamnen7@host.example' };
    expect(told(nils, nils).answers).toEqual([2, 2]);
    expect(told(nils, { ...nils, suffix: 'Jr' }).answers).not.toContain(2);
    const born = { ...nils, birthDate: '1981-04-05' };
    expect(told(born, { ...born, suffix: 'Jr' }).answers).toEqual([2, 2]);
  });
});

describe('a telephone', () => {
  it('that more names are written beside than anybody has is held by as many people, however alike those are', () => {
    const shared = Array.from({ length: 400 }, (_, at) => ({
      givenName: 'Anna',
      familyName: `Berg${letter(at)}${letter(at / 26)}`,
      phone: '+49 30 555 7777',
    }));
    const people = peopleIn(shared);
    expect(people.phone.holders[1]).toBeGreaterThan(300);
    expect(new Set(resolvePeople(people).groups).size).toBe(400);
  });

  it('is held by one person however that one is written down', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      givenName: ['Anna', 'Ana', 'A.', 'Anne'][at % 4] ?? '',
      familyName: 'Berg',
      phone: '+49 30 555 7777',
    }));
    expect(peopleIn(rows).phone.holders[1]).toBeLessThan(1.1);
  });
});

describe('a name that is common at large', () => {
  it('says less in a small table, and what the table says in a large one', () => {
    const rarityIn = (rows: readonly Row[]) => {
      const people = peopleIn(rows);
      const { given } = rarityOf(people);
      return (row: number): number => given[people.given[people.rows.indexOf(row)] as number] as number;
    };
    const pair: readonly Row[] = [{ givenName: 'Robert' }, { givenName: 'Rumold' }];
    const small = rarityIn([...pair, ...strangers]);
    expect(small(0)).toBeLessThan(small(1) - 3);
    const many = Array.from({ length: 3000 }, (_, at) => pair[at % 2] as Row);
    const large = rarityIn(many);
    expect(Math.abs(large(0) - large(1))).toBeLessThan(0.01);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putEntry, removeEntry } from './add-entry.ts';
import type { FinderEntry, FinderOptions } from './entry.ts';
import { fitted } from './entry.ts';
import { findEntries } from './find-entries.ts';
import type { Finder } from './finder.ts';
import { createFinder } from './finder.ts';
import { idAt, placeOf } from './profile-ids.ts';
import { companionsOf, groupWith } from './rings.ts';
import { settleFinder } from './settle-finder.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

const key = [0x1234, 0x5678] as const;
const readings: Readonly<Record<string, string>> = {
  丁: 'ding',
  建: 'jian',
  国: 'guo',
  國: 'guo',
  王: 'wang',
  伟: 'wei',
  果: 'guo',
  张: 'zhang',
};
const syllables = (name: string) => [...name].flatMap((sign) => readings[sign] ?? []);
const idOf = (number: number) => number.toString(16).padStart(32, '0');
const blank = { names: [], phones: [], documents: [], emails: [], memberships: [], properties: [] };

function entry(number: number, rest: Partial<FinderEntry> = {}): FinderEntry {
  return { ...blank, id: idOf(number), ...rest };
}

function finderOf(...entries: readonly FinderEntry[]): Finder {
  const finder = createFinder(key);
  for (const each of entries) putEntry(finder, each, { syllables });

  return finder;
}

const found = (finder: Finder, text: string, options: FinderOptions = {}) =>
  findEntries(finder, text, { syllables, ...options }).map(({ guest }) => Number.parseInt(guest, 16));

const ding = entry(1, {
  names: [{ type: 'native', family: '丁', given: '建国' }],
  phones: ['+8613800138000'],
  documents: ['11010519491231002X'],
  emails: ['ding.j@river.test'],
  memberships: ['GC88123'],
  room: '2102',
});
const wang = entry(2, { names: [{ type: 'native', full: '王伟' }], phones: ['+8613912345678'] });
const muller = entry(3, {
  names: [{ type: 'primary', given: 'Jörg', family: 'Müller-Lüdenscheid' }],
  phones: ['+4930555777'],
});
const yamada = entry(4, { names: [{ type: 'native', family: 'やまだ', given: 'しょうた' }] });
const haddad = entry(5, { names: [{ type: 'native', full: 'فاطمة حداد' }] });
const zhang = entry(6, { names: [{ type: 'primary', given: 'Wei', family: 'Zhang' }] });
const everybody = [ding, wang, muller, yamada, haddad, zhang];

/** What nobody types in earnest. */
const hostile: readonly string[] = [
  '',
  ' ',
  '丁',
  'x',
  '😀',
  '😀😀 8000',
  '\u202eding\u200f',
  '\ud83d',
  '\ude00x',
  'a'.repeat(10_000),
  '(a+)+$'.repeat(30),
  '1'.repeat(300),
  '@',
  'a@',
  '+',
  '---',
  '\0',
  '<'.repeat(88),
  '1 2 3 4 5 6 7 8',
  'w x',
  'a b c d e f g h',
  '\u200f\u202e\u2066wang\u2069',
  '\ud83d\ude00'.repeat(3000),
  '((((a|a)*)*)*)*b'.repeat(100),
  '0'.repeat(10_000),
  '王'.repeat(5000),
  'wang '.repeat(2000),
  `${'wei'.repeat(60)} 8000`,
];
/** What very many guests fit. */
const common = [
  'w',
  '王',
  '王伟',
  'wang',
  'wang wei',
  'wagn wie',
  'wangwei',
  'wnagjianguo',
  'ww',
  '王w',
  'wang 8000',
  '8000',
  '1380',
  '+8613800138000',
  '13800138001',
  'E123',
  'E12341',
  'shared@',
  'shared@river.test',
];
/** How many entries of lists one question may go through. */
const mostWork = 300_000;

describe('a finder', () => {
  it.each([
    ['丁建国', 1],
    ['建国', 1],
    ['丁', 1],
    ['丁建國', 1],
    ['丁建果', 1],
    ['ding jianguo', 1],
    ['jianguo ding', 1],
    ['dingjianguo', 1],
    ['jianguoding', 1],
    ['dingji', 1],
    ['djg', 1],
    ['丁jg', 1],
    ['丁jianguo', 1],
    ['DING', 1],
    ['dign jianguo', 1],
    ['ding jianguu', 1],
    ['ding jiagnuo', 1],
    ['ding jiango', 1],
    ['ting jianguo', 1],
    ['dingjiangou', 1],
    ['丁 8000', 1],
    ['ding 2102', 1],
    ['8000 ding', 1],
    ['8000', 1],
    ['0138', 1],
    ['1380013', 1],
    ['138 0013 8000', 1],
    ['+86 138-0013-8000', 1],
    ['008613800138000', 1],
    ['13800138001', 1],
    ['13800238000', 1],
    ['110105', 1],
    ['11010519491231002x', 1],
    ['ding.j@river.test', 1],
    ['Ding.J@ri', 1],
    ['gc88123', 1],
    ['2102', 1],
    ['wang wei', 2],
    ['wangw', 2],
    ['muller', 3],
    ['MÜLLER', 3],
    ['jorg ludenscheid', 3],
    ['mullerludenscheid', 3],
    ['Mueler', 3],
    ['030555777', 3],
    ['yamada shota', 4],
    ['yamada syouta', 4],
    ['やまだ', 4],
    ['فاطمة', 5],
    ['zang wei', 6],
    ['zhan wei', 6],
  ])('finds by %s', (text, number) => {
    for (const isSettled of [false, true]) {
      const finder = finderOf(...everybody);
      if (isSettled) settleFinder(finder);
      expect(found(finder, text)[0]).toBe(number);
    }
  });

  it.each([
    ['tanaka', [30, 31]],
    ['tanaka hiroshi', [30]],
    ['Hiroshi Tanaka', [30]],
    ['tanakahiroshi', [30]],
    ['Tanaka 2104', [31]],
    ['sasaki kenichi', [32]],
    ['Ohno Yōko', [33]],
    ['inoue', [34]],
    ['tanaka kenichi', []],
    ['hayashi', []],
  ])('finds by %s whoever is written in kanji alone', (text, numbers) => {
    const native = (family: string, given: string) => [{ type: 'native', family, given }] as const;
    const finder = finderOf(
      entry(30, { names: native('田中', '浩'), lastDay: 20_100 }),
      entry(31, { names: native('田中', '美咲'), room: '2104', lastDay: 20_000 }),
      entry(32, { names: native('佐々木', '健一') }),
      entry(33, { names: native('大野', '陽子') }),
      entry(34, { names: native('井上', '大輔') }),
    );
    for (const isSettled of [false, true]) {
      if (isSettled) settleFinder(finder);
      expect([...found(finder, text)].sort()).toEqual(numbers);
    }
  });

  it('finds whom it should when two are called the same: who is in the house, who arrives, who was here last', () => {
    const names = [{ type: 'primary', given: 'Wei', family: 'Wang' }] as const;
    const finder = finderOf(
      entry(10, { names, lastDay: 20_000 }),
      entry(11, { names, lastDay: 20_100 }),
      entry(12, { names, arrivalDay: 20_200 }),
      entry(13, { names, room: '' }),
      entry(14, { names: [{ type: 'primary', given: 'Weix', family: 'Wang' }], room: '' }),
    );
    expect(found(finder, 'wang wei', { day: 20_200 })).toEqual([13, 12, 11, 10, 14]);
  });

  it('holds all words against one name at a time, before words of different names', () => {
    const finder = finderOf(
      entry(20, {
        names: [
          { type: 'primary', given: 'Chaojui', family: 'Chang' },
          { type: 'other', given: 'Chaorui', family: 'Zhang' },
        ],
        room: '',
      }),
      entry(21, { names: [{ type: 'primary', given: 'Chaojun', family: 'Zhang' }] }),
    );
    expect(findEntries(finder, 'zhang cahojum', { syllables }).map(({ distance }) => distance)).toEqual([
      8, 10,
    ]);
    expect(found(finder, 'zhang cahojum')).toEqual([21, 20]);
    expect(found(finder, 'zhang chaojui')).toEqual([20, 21]);
  });

  it('knows the profiles of one guest together: the name in one, the telephone in the other', () => {
    const finder = finderOf(
      entry(1, { names: [{ type: 'primary', full: 'Ada Berg' }] }),
      entry(2, { phones: ['+4930123456'] }),
    );
    expect(found(finder, 'berg 3456')).toEqual([]);
    groupWith(finder, idOf(2), idOf(1));
    expect(found(finder, 'berg 3456')).toEqual([1]);
    expect(found(finder, '3456')).toEqual([1]);
    removeEntry(finder, idOf(1));
    expect(found(finder, 'berg')).toEqual([]);
    expect(found(finder, '3456')).toEqual([2]);
  });

  it('keeps no place for whoever was taken away or changed, once it is settled', () => {
    const finder = finderOf(ding, wang, muller, { ...ding, room: '2103' });
    removeEntry(finder, wang.id);
    settleFinder(finder);
    expect(finder.held.flags.length).toBe(2);
    expect([found(finder, '5678'), found(finder, 'ding 2103'), found(finder, 'muller')]).toEqual([
      [],
      [1],
      [3],
    ]);
  });

  it('finds nothing by a field that may not be searched, and nobody whom other properties alone know', () => {
    const finder = finderOf(
      entry(1, { ...ding, id: idOf(1), properties: ['A'] }),
      entry(2, { ...wang, id: idOf(2), incognito: true }),
    );
    expect(found(finder, '110105', { fields: 1 + 2 })).toEqual([]);
    expect(found(finder, '丁建国', { properties: ['B'] })).toEqual([]);
    expect(found(finder, '丁建国', { properties: ['A'] })).toEqual([1]);
    expect(found(finder, '王伟')).toEqual([]);
    expect(found(finder, '王伟', { mayUnmask: true })).toEqual([2]);
    expect(found(finder, '5678')).toEqual([2]);
  });

  it('keeps no document in the clear, and no letter of whoever was forgotten', () => {
    const finder = finderOf(
      entry(1, {
        names: [{ type: 'primary', full: 'Xerxes Quagga' }],
        documents: ['C01X00T47'],
        phones: ['+4930987654'],
      }),
    );
    settleFinder(finder);
    const text = () => Buffer.from(writeSnapshot(finder, 1)).toString('latin1').replaceAll('\0', '');
    expect(text()).toContain('quagga');
    expect(text()).not.toContain('C01X00T47');
    removeEntry(finder, idOf(1));
    expect(text()).not.toMatch(/quagga|xerxes/);
    expect(found(finder, 'quagga')).toEqual([]);
  });

  it.each(hostile)('bears %j', (text) =>
    expect(Array.isArray(found(finderOf(...everybody), text))).toBe(true),
  );

  it('does a bounded amount of work for whatever is typed, however many share it', () => {
    const finder = createFinder(key);
    for (let number = 1; number <= 20_000; number += 1)
      putEntry(
        finder,
        entry(number, {
          names: [
            { type: 'native', family: '王', given: number % 2 ? '伟' : '建国' },
            { type: 'primary', family: 'Wang', given: number % 3 ? 'Wei' : 'Jian Guo' },
          ],
          phones: ['+8613800138000'],
          documents: [`E1234${number.toString().padStart(5, '0')}`],
          emails: ['shared@river.test'],
          lastDay: number % 3000,
        }),
        { syllables, isBulk: true },
      );
    settleFinder(finder);
    const visited = (): number =>
      Object.values(finder.ways).reduce(
        (sum, way) => sum + (way instanceof Object && 'visited' in way ? way.visited : 0),
        0,
      );
    for (const text of [...hostile, ...common]) {
      const before = visited();
      found(finder, text);
      expect([text.slice(0, 40), visited() - before < mostWork]).toEqual([text.slice(0, 40), true]);
    }
  });

  it.each([10, 600])('finds by a name and numbers of every kind where %i bear the name', (bearers) => {
    const finder = createFinder(key);
    for (let number = 1; number <= bearers; number += 1)
      putEntry(
        finder,
        entry(number, {
          names: [{ type: 'primary', family: 'Wang', given: number % 2 ? 'Wei' : 'Jian' }],
          phones: [`+86138001${number.toString().padStart(5, '0')}`],
          documents: [`E7${number.toString().padStart(6, '0')}`],
          memberships: [`GC9${number.toString().padStart(4, '0')}`],
          lastDay: number,
          ...(number % 5 === 0 && { room: String(3000 + number) }),
        }),
        { syllables, isBulk: true },
      );
    settleFinder(finder);
    putEntry(finder, entry(9000, { phones: ['+4930111222'] }), { syllables });
    groupWith(finder, idOf(9000), idOf(5));
    for (const text of [
      'wang 3005',
      'wang 0100005',
      'wang E7000005',
      'wang GC90005',
      '1222 wang',
      '1222 wang wei 3005',
      'wang 3005 GC90005 E700000',
    ])
      expect([text, found(finder, text)[0]]).toEqual([text, 5]);
    expect(found(finder, 'wang 3005 GC90006')).toEqual([]);
    expect(found(finder, 'jian 3005')).toEqual([]);
    expect(found(finder, 'wang 00005', { fields: fitted.name + fitted.phone })).toEqual([5]);
    expect(found(finder, 'wang GC90005', { fields: fitted.name + fitted.phone })).toEqual([]);
  });

  it('bears a profile that holds nothing, and any number of guests who share one telephone', () => {
    const shared = Array.from({ length: 3000 }, (_, number) =>
      entry(number + 1, { phones: ['+8613800138000'], lastDay: number }),
    );
    const finder = finderOf(entry(9999), ...shared);
    settleFinder(finder);
    expect(found(finder, '+8613800138000', { limit: 3 })).toEqual([3000, 2999, 2998]);
  });
});

const word = fc.stringMatching(/^[a-z]{4,9}$/);
const anyEntry = fc.record({
  names: fc.array(fc.record({ type: fc.constant('primary' as const), given: word, family: word }), {
    maxLength: 2,
  }),
  phones: fc.array(fc.stringMatching(/^\+[1-9]\d{9,11}$/), { maxLength: 2 }),
  documents: fc.array(fc.stringMatching(/^[A-Z]\d{7,9}$/), { maxLength: 1 }),
  memberships: fc.array(fc.stringMatching(/^M\d{6}$/), { maxLength: 1 }),
  emails: fc.array(fc.stringMatching(/^[a-z]{3,8}@[a-z]{3}\.test$/), { maxLength: 1 }),
  properties: fc.constant([]),
  lastDay: fc.nat({ max: 9 }),
});
const many = fc
  .array(anyEntry, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((each, at): FinderEntry => ({ ...each, id: idOf(at + 1) })));
const textsOf = ({ names, phones, documents, memberships, emails }: FinderEntry): readonly string[] => [
  ...names.map(({ given, family }) => `${given} ${family}`),
  ...phones,
  ...documents,
  ...memberships,
  ...emails,
];
const answers = (finder: Finder, entries: readonly FinderEntry[]) =>
  entries.flatMap(textsOf).map((text) => found(finder, text, { limit: 20 }));

describe('whatever a finder holds', () => {
  it('is found by its whole value', () => {
    void fc.assert(
      fc.property(many, (entries) => {
        const finder = finderOf(...entries);
        for (const each of entries)
          for (const text of textsOf(each))
            expect(found(finder, text, { limit: 20 })).toContain(Number.parseInt(each.id, 16));
      }),
    );
  });

  it('is the same in any order, settled or not, changed or new, kept or at hand', () => {
    void fc.assert(
      fc.property(many, many, fc.boolean(), (before, entries, isSettled) => {
        const plain = finderOf(...entries);
        const changed = finderOf(...before);
        if (isSettled) settleFinder(changed);
        for (const each of [...entries].reverse()) putEntry(changed, each, { syllables });
        for (const { id } of before.slice(entries.length)) removeEntry(changed, id);
        expect(answers(changed, entries)).toEqual(answers(plain, entries));
        settleFinder(changed);
        expect(answers(changed, entries)).toEqual(answers(plain, entries));
        const kept = readSnapshot(writeSnapshot(plain, 7), key);
        expect(kept?.number).toBe(7);
        expect(kept && answers(kept.finder, entries)).toEqual(answers(plain, entries));
      }),
    );
  });

  it('finds a guest by a name and a number of any of his profiles, whenever they were brought together or parted', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 })), { maxLength: 5 });
    const rootOf = ({ held: { ids, roots } }: Finder, id: string): string =>
      idAt(ids, roots.values[placeOf(ids, id)] ?? 0);
    const group = (finder: Finder, of: number, some: readonly (readonly [number, number])[]): void => {
      for (const [one, other] of some)
        groupWith(finder, idOf((one % of) + 1), rootOf(finder, idOf((other % of) + 1)));
    };
    void fc.assert(
      fc.property(many, pairs, pairs, fc.nat({ max: 11 }), (entries, before, after, parted) => {
        const finder = finderOf(...entries);
        group(finder, entries.length, before);
        settleFinder(finder);
        group(finder, entries.length, after);
        removeEntry(finder, idOf((parted % entries.length) + 1));
        for (const { id, names } of entries) {
          const ids = companionsOf(finder, id);
          const own = entries.filter((other) => ids.includes(other.id));
          const beside = own.flatMap((other) => [
            ...other.phones,
            ...other.names.map(({ family }) => family),
          ]);
          for (const { given } of ids.length > 0 ? names : [])
            for (const text of beside.map((each) => `${given} ${each}`)) {
              const guests = findEntries(finder, text, { syllables, limit: 20 }).map(({ guest }) => guest);
              expect(guests.some((guest) => ids.includes(guest))).toBe(true);
            }
        }
      }),
    );
  });

  it('goes on growing after it was read back', () => {
    const kept = readSnapshot(writeSnapshot(finderOf(ding, wang), 1), key)?.finder ?? createFinder(key);
    putEntry(kept, muller, { syllables });
    putEntry(kept, { ...ding, phones: [] }, { syllables });
    expect([found(kept, 'muller'), found(kept, '8000'), found(kept, '丁建国')]).toEqual([[3], [], [1]]);
  });
});

describe('what is kept of a finder', () => {
  const bytes = writeSnapshot(finderOf(...everybody), 2 ** 33 + 5);

  it('says which change it knows last', () => {
    expect(readSnapshot(bytes.slice(), key)?.number).toBe(2 ** 33 + 5);
  });

  it('is refused when it is damaged, cut off, of another house or another version', () => {
    for (const at of [40, 1000, bytes.length - 8]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(readSnapshot(damaged, key)).toBeUndefined();
    }
    expect(readSnapshot(bytes.slice(0, 4000), key)).toBeUndefined();
    expect(readSnapshot(bytes.slice(0, 3), key)).toBeUndefined();
    expect(readSnapshot(bytes.slice(), [1, 2])).toBeUndefined();
    const later = bytes.slice();
    later[4] = 99;
    expect(readSnapshot(later, key)).toBeUndefined();
  });
});

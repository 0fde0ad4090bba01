import type { FinderMode, ProfileRecord, Store } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { phoneReader } from '../text/phone.ts';
import { pinyinReader } from '../text/pinyin.ts';
import { owner, sourceOf } from './small-world.ts';

const stores: Readonly<Record<string, () => Promise<Store>>> = {
  memory: async () => createMemoryStore(),
  pglite: () => emptyPgliteStore(),
};

function houseOver(store: Store, finder?: FinderMode) {
  const house = createInnkeeper({
    store,
    secret: 'a secret for tests only',
    clock: { now: () => new Date(Date.UTC(2026, 10, 21, 8) + performance.now()).toISOString() },
    phones: phoneReader(),
    pinyin: pinyinReader(),
    ...(finder && { finder }),
  });

  return { house, api: house.as(owner) };
}

const ding = aProfile({
  id: 'ding',
  names: [{ type: 'native', family: '丁', given: '建国' }],
  contactPoints: [{ type: 'phone', raw: '13800138000', number: '+8613800138000' }],
  identifiers: [{ type: 'document', documentType: { value: 'passport' }, number: 'E12345678' }],
});
const named = (id: string, full: string, rest: Partial<ProfileRecord> = {}) =>
  aProfile({ id, names: [{ type: 'primary', full }], ...rest });

describe.each(Object.entries(stores))('a finder over a store in %s', (_, open) => {
  const opened: Store[] = [];
  const start = async () => {
    const store = await open();
    opened.push(store);

    return store;
  };
  afterAll(() => Promise.all(opened.map((store) => store.close())));

  it('says what fitted and where it is shown', async () => {
    const { house, api } = houseOver(await start());
    await house.importFrom(owner, sourceOf([ding]));
    expect((await api.findGuests({ text: 'jian 8000' })).hits).toMatchObject([
      {
        ownName: '丁建国',
        latinName: 'Ding Jianguo',
        ends: { phone: '8000', document: '5678' },
        because: [
          { code: 'find/name', facts: { field: 'latinName', start: 5, length: 4 } },
          { code: 'find/phone', facts: { field: 'phone', start: 0, length: 4 } },
        ],
      },
    ]);
    expect((await api.findGuests({ text: '丁建果' })).hits[0]?.because[0]?.code).toMatch(/^find\/name/);
    expect((await api.findGuests({ text: 'dign jiangou' })).hits[0]?.because[0]?.code).toBe(
      'find/name-alike',
    );
  });

  it('knows at once who is merged, parted, corrected, forgotten, moved in, or taken back', async () => {
    const { house, api } = houseOver(await start());
    const { run } = await house.importFrom(owner, sourceOf([named('a', 'Ada Berg'), named('b', 'Bea Berg')]));
    const hits = async (text: string) =>
      (await api.findGuests({ text })).hits.filter(({ because }) =>
        because.some(({ code }) => !code.endsWith('-alike')),
      );
    const [ada, bea] = [await hits('ada'), await hits('bea')].map(([hit]) => hit?.guestId as never);
    expect(await hits('berg')).toHaveLength(2);
    const { mergeId } = await api.mergeGuests({ survivor: ada as never, other: bea as never });
    expect(await hits('berg')).toMatchObject([{ guestId: ada }]);
    expect(await hits('bea')).toMatchObject([{ guestId: ada }]);
    await api.unmergeGuests({ mergeId });
    expect(await hits('bea')).toMatchObject([{ guestId: bea }]);
    await api.stateFact({
      guestId: ada as never,
      fact: {
        type: 'correction',
        correction: {
          field: 'name',
          was: { type: 'primary', full: 'Ada Berg' },
          value: { type: 'primary', full: 'Ada Quagga' },
        },
      },
    });
    expect(await hits('quagga')).toMatchObject([{ guestId: ada }]);
    expect(await hits('ada berg')).toEqual([]);
    const stay = aStay({
      id: 's',
      room: '2102',
      status: { value: 'in-house' },
      arrival: '2026-11-20',
      departure: '2026-11-25',
      parties: [{ role: 'guest', profile: aSource('profile', 'b') }],
    });
    await house.importFrom(owner, sourceOf([stay], 'later'));
    expect(await hits('bea 2102')).toMatchObject([{ presence: 'in-house', room: '2102' }]);
    await api.forgetGuest({ guestId: ada as never });
    expect([await hits('ada'), await hits('quagga')]).toEqual([[], []]);
    for (let remaining = 1; remaining > 0; )
      ({ remaining } = await api.undoImport({ importId: run?.id as never }));
    expect(await hits('bea')).toEqual([]);
  });

  it('finds whom another desk added a moment ago', async () => {
    const store = await start();
    const [one, other] = [houseOver(store), houseOver(store)];
    expect((await other.api.findGuests({ text: 'Quagga' })).hits).toEqual([]);
    await one.api.addGuest({ statement: { names: [{ type: 'primary', full: 'Xerxes Quagga' }] } });
    expect((await other.api.findGuests({ text: 'quaga' })).hits).toHaveLength(1);
  });

  it('starts from what was kept and what happened since; what is kept knows nobody who was forgotten', async () => {
    const store = await start();
    const one = houseOver(store, 'memory');
    await one.house.importFrom(owner, sourceOf([named('a', 'Ada Berg'), named('b', 'Bea Stone')]));
    await one.house.openFinder();
    await one.house.importFrom(owner, sourceOf([named('c', 'Cleo Marsh')], 'later'));
    const kept = () => store.read({ tenant: 'house' }, (rows) => rows.count('blob'));
    expect(await kept()).toBe(1);
    const other = houseOver(store, 'memory');
    await other.house.openFinder();
    const find = async (text: string) => (await other.api.findGuests({ text })).hits.map(({ name }) => name);
    expect([await find('ada breg'), await find('cleo mrash')]).toEqual([['Ada Berg'], ['Cleo Marsh']]);
    const [hit] = (await other.api.findGuests({ text: 'bea' })).hits;
    await other.api.forgetGuest({ guestId: hit?.guestId as never });
    expect(await kept()).toBe(0);
    expect(await find('bea stone')).toEqual([]);
    await other.house.keepFinder();
    const third = houseOver(store, 'memory');
    await third.house.openFinder();
    expect((await third.api.findGuests({ text: 'baes tone' })).hits).toEqual([]);
    expect((await third.api.findGuests({ text: 'ada breg' })).hits).toHaveLength(1);
  });

  it('asks the store where it is told to, and until it is ready', async () => {
    const { house, api } = houseOver(await start(), 'store');
    await house.importFrom(owner, sourceOf([ding]));
    expect((await api.findGuests({ text: 'dingjianguo' })).hits).toHaveLength(1);
    expect((await api.findGuests({ text: 'dign jianguo' })).hits).toEqual([]);
  });
});

it('who may not see documents or telephones does not find by them, nor learn their ends', async () => {
  const { house } = houseOver(createMemoryStore());
  await house.importFrom(owner, sourceOf([ding]));
  const sales = house.as({ id: 's', roles: ['sales'] });
  expect((await sales.findGuests({ text: 'E1234' })).hits).toEqual([]);
  expect((await sales.findGuests({ text: '丁建国' })).hits[0]?.ends).toEqual({ phone: '8000' });
  const clerk = house.as({ id: 'c', roles: ['receptionist'] });
  expect((await clerk.findGuests({ text: 'E1234' })).hits).toMatchObject([
    { ends: { document: '5678' }, because: [{ code: 'find/document' }] },
  ]);
});

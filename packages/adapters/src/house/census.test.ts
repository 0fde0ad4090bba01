import type { HouseRecord, InnkeeperApi, Rule, Store } from '@innkeeper/core';
import { keyOfSource, recordIdOf, renamed } from '@innkeeper/core';
import { aCharge, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { anyDeed, doAll, openHouse, owner, sourceOf } from './small-world.ts';

const everything = { all: [] } satisfies Rule;

/** What the census answers, to be held against another. */
async function countedBy(api: InnkeeperApi): Promise<readonly unknown[]> {
  return [
    await api.readLedger({}),
    await api.readStructure({ limit: 100 }),
    await api.readRfm({}),
    await api.readPivot({
      over: 'visits',
      by: ['property', 'month'],
      measures: [{ kind: 'count' }, { kind: 'sum', of: 'revenue' }, { kind: 'distinct', of: 'guest' }],
      totals: 'all',
    }),
    await api.readPivot({ over: 'purchases', by: ['what'], measures: [{ kind: 'sum', of: 'spent' }] }),
    await api.findMembers({ rule: everything, limit: 100 }),
    await api.findMembers({ rule: { prefers: { attribute: 'room.floor' } }, limit: 100 }),
    await api.findMembers({ rule: { fact: 'birthYear', is: 'known' }, limit: 100 }),
  ];
}

/** Every row that the store keeps of the census. */
async function keptRows(store: Store): Promise<readonly unknown[]> {
  return store.read({ tenant: 'house' }, async (rows) => [
    await rows.page('census', { limit: 10_000 }),
    await rows.page('visit', { limit: 10_000 }),
    await rows.page('purchase', { limit: 10_000 }),
    await rows.page('reported', { limit: 10_000 }),
  ]);
}

/**
 * The same rows as a database keeps them: JSON as its text, and in no order where none is asked for. Every other one is
 * turned round.
 */
function asText(store: Store): Store {
  return {
    ...store,
    write: (scope, work) =>
      store.write(scope, (rows) =>
        work({
          ...rows,
          async cells(table, column, { values, columns, anyOrder }) {
            const found = await rows.where(table, column, values);
            const cells = found.map((row) =>
              columns.map((name) => (name === 'body' ? JSON.stringify(row[name]) : (row[name] as string))),
            );
            const even = cells.filter((_, at) => at % 2 === 0);

            return anyOrder ? [...cells.filter((_, at) => at % 2 === 1).reverse(), ...even] : cells;
          },
        }),
      ),
  };
}

/** The same as columns, in the other order where none is asked for. */
function asColumns(store: Store): Store {
  return {
    ...store,
    write: (scope, work) =>
      store.write(scope, (rows) =>
        work({
          ...rows,
          async whereColumns(table, column, { values, columns, through, anyOrder }) {
            const led = through
              ? await rows.cells?.(through.table, through.from, { values, columns: [through.to as never] })
              : [];
            const all = [...values, ...(led ?? []).map(([value]) => value as string)];
            const found = [...(await rows.where(table, column, all))];
            if (anyOrder) found.reverse();
            const textOf = (cell: unknown): unknown =>
              typeof cell === 'object' ? JSON.stringify(cell) : (cell ?? '');

            return Object.fromEntries(
              columns.map((name) => [name, found.map((row) => textOf(row[name]))]),
            ) as never;
          },
        }),
      ),
  };
}

/** A store that gives no columns, only rows. */
function byRow(store: Store): Store {
  return {
    ...store,
    read: (scope, work) => store.read(scope, ({ pageColumns: _, ...rows }) => work(rows)),
  };
}

/** Takes away what is kept of the census, so that everybody is counted anew. */
async function forgetCensus(store: Store): Promise<void> {
  await store.write({ tenant: 'house' }, (rows) => rows.drop('head', [{ name: 'census' }]));
}

/** Changes one sign of what is kept of the columns. */
async function breakBlob(store: Store): Promise<void> {
  await store.write({ tenant: 'house' }, async (rows) => {
    const parts = await rows.where('blob', 'name', ['census']);
    await rows.put(
      'blob',
      parts.map((part) => ({ ...part, body: part.body.replace(/[B-Y](?=.{40}$)/, 'Z') })),
    );
  });
}

describe('the census of a house', () => {
  it('that follows every event is the census that is counted anew, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 2, maxLength: 10 }), async (deeds) => {
        const store = createMemoryStore();
        const { house, api } = openHouse(store);
        for (const deed of deeds) {
          await doAll({ house, api }, [deed]);
          await api.readLedger({});
        }
        const followed = [await countedBy(api), await keptRows(store)];
        await forgetCensus(store);
        const anew = await countedBy(openHouse(store).api);
        expect(followed).toEqual([anew, await keptRows(store)]);
        await forgetCensus(store);
        // Of a store that gives text the facts are read without unfolding every charge.
        const read = await countedBy(openHouse(asText(store)).api);
        expect(followed).toEqual([read, await keptRows(store)]);
        await forgetCensus(store);
        const inColumns = await countedBy(openHouse(asColumns(store)).api);
        expect(followed).toEqual([inColumns, await keptRows(store)]);
      }),
      { numRuns: 12 },
    );
  });

  it('starts from what was kept and what happened since, and from everybody where that is broken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { minLength: 1, maxLength: 5 }),
        fc.array(anyDeed, { maxLength: 4 }),
        async (before, after) => {
          const store = createMemoryStore();
          const one = openHouse(store);
          await doAll(one, before);
          await one.house.openCensus();
          await doAll(one, after);
          const expected = await countedBy(one.api);
          const other = openHouse(store);
          await other.house.openCensus();
          expect(await countedBy(other.api)).toEqual(expected);
          await other.house.keepCensus();
          await breakBlob(store);
          for (const broken of [store, byRow(store)])
            expect(await countedBy(openHouse(broken).api)).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('keeps nobody who was forgotten', async () => {
    const store = createMemoryStore();
    const { house, api } = openHouse(store);
    await house.importFrom(owner, sourceOf(twoStays()));
    await house.openCensus();
    const kept = () => store.read({ tenant: 'house' }, (rows) => rows.count('blob', 'name', ['census']));
    expect(await kept()).toBe(1);
    await api.forgetGuest({ guestId: renamed('guest', recordIdOf('house', aSource('profile'))) });
    expect(await kept()).toBe(0);
    expect(await api.readLedger({})).toMatchObject({ guests: 0 });
  });

  it('counts what each guest contributed as it is told at the desk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 1, maxLength: 6 }), async (deeds) => {
        const { house, api } = openHouse(createMemoryStore());
        await doAll({ house, api }, deeds);
        const { members, currency } = await api.readStructure({ by: 'contribution', limit: 100 });
        for (const { guest, value } of members) {
          const { toHouse } = await api.readValue({ guestId: guest });
          const { stays = [], charges = [] } = await api.readGuest({ guestId: guest });
          const took = stays.filter(({ status }) => ['in-house', 'checked-out'].includes(status.value));
          const isTaken = new Set(took.map(({ source }) => keyOfSource(source)));
          // What was charged for a stay that did not take place is in no visit.
          const beside = charges.reduce((sum, { stay, type, net }) => {
            const isBeside = stay && !isTaken.has(keyOfSource(stay)) && type.value === 'revenue';

            return sum + (isBeside && net?.currency === currency ? net.minor : 0);
          }, 0);
          expect((toHouse.contribution?.contribution.minor ?? 0) - beside).toBe(value);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('counts in one currency also where none is set: at the desk as for everybody', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const bar = (id: string, currency: string) =>
      aCharge({
        ...{ id, stay: undefined, profile: aSource('profile', id), day: '2026-03-01' },
        ...{ net: { minor: 900, currency }, tax: undefined, gross: undefined },
      });
    const records = [aProfile({ id: '1' }), aProfile({ id: '2', names: [{ type: 'primary', full: 'Li' }] })];
    const most = ['1', '11', '12', '13'].map((id) => ({
      ...bar(id, 'EUR'),
      profile: aSource('profile', '1'),
    }));
    await house.importFrom(owner, sourceOf([...records, ...most, bar('2', 'AUD')]));
    const { currency, refusedLines } = await api.readLedger({});
    expect([currency, refusedLines]).toEqual(['EUR', { lines: 1, guests: 1 }]);
    expect(await api.readReport({ id: 'director/loyalty' })).toMatchObject({ currency, refusedLines: 1 });
    for (const { source } of records) {
      const guestId = renamed('guest', recordIdOf('house', source));
      const { contribution } = (await api.readValue({ guestId })).toHouse;
      expect(contribution?.net.currency).toBe(currency);
    }
  });

  it('of a day that is past knows only what had happened', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(twoStays()));
    const march = await api.readLedger({ asOf: '2026-03-20' });
    const today = await api.readLedger({});
    expect([march.bands[0]?.visits, march.bands[0]?.amount, march.future]).toEqual([1, 10_000, 1]);
    expect([today.bands[0]?.visits, today.bands[0]?.amount, today.currency]).toEqual([2, 35_000, 'CNY']);
    await expect(api.readLedger({ asOf: '2026-12-24' })).rejects.toMatchObject({ code: 'census/option' });
  });

  it('takes a charge from whoever had it when it is posted to somebody else, or to nobody but a room', async () => {
    const store = createMemoryStore();
    const { house, api } = openHouse(store);
    const stayOf = (id: string, room: string) =>
      aStay({
        id,
        arrival: '2026-03-01',
        departure: '2026-03-04',
        room,
        parties: [{ role: 'guest', profile: aSource('profile', id) }],
      });
    const lunch = (version: number, more: Parameters<typeof aCharge>[0]) =>
      aCharge({ id: '7', day: '2026-03-02', version, ...more });
    await house.importFrom(
      owner,
      sourceOf([
        ...['1', '2'].map((id) => aProfile({ id, names: [{ type: 'primary', full: `Guest ${id}` }] })),
        stayOf('1', '101'),
        stayOf('2', '202'),
        lunch(1, { stay: aSource('stay', '1') }),
      ]),
    );
    for (const charge of [
      lunch(2, { stay: aSource('stay', '2') }),
      lunch(3, { stay: undefined, room: '101' }),
      lunch(4, { stay: undefined, room: '202' }),
    ]) {
      const before = await countedBy(api);
      await house.importFrom(owner, sourceOf([charge]));
      const followed = await countedBy(api);
      await forgetCensus(store);
      expect(followed).toEqual(await countedBy(openHouse(store).api));
      expect(followed).not.toEqual(before);
    }
  });

  it('says what is in no sum, and whose it is: a refund that names no charge, another currency', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const paid = (id: string, minor: number, currency = 'CNY') =>
      aCharge({
        ...{ id, day: '2026-03-02', stay: aSource('stay', '1') },
        ...{ net: { minor, currency }, tax: undefined, gross: undefined },
      });
    const place = { timeZone: 'Asia/Shanghai', country: 'CN', auditHour: 3, rooms: [] };
    const properties = ['RIVER', 'LAKE'].map((id) => ({
      ...place,
      id,
      name: id,
      currencies: ['CNY', 'USD'],
    }));
    await api.writeSettings({ settings: { properties } });
    await house.importFrom(
      owner,
      sourceOf([...twoStays(), paid('refund', -4_000), paid('foreign', 9_000, 'USD')]),
    );
    const refusedLines = { lines: 2, guests: 1 };
    const answer = await api.readLedger({});
    expect(answer).toMatchObject({ refusedLines, currency: 'CNY' });
    expect(answer.bands[0]?.amount).toBe(35_000);
    expect(await api.readStructure({})).toMatchObject({ refusedLines });
    expect(await api.readRfm({})).toMatchObject({ refusedLines });
    const rule: Rule = { fact: 'refusedLines', is: { atLeast: 2 } };
    expect(await api.findMembers({ rule, limit: 5 })).toMatchObject({
      members: [renamed('guest', recordIdOf('house', aSource('profile')))],
    });
    // What is kept of it has no days and no places: of those nothing is said.
    expect(await api.readLedger({ asOf: '2026-03-20' })).not.toHaveProperty('refusedLines');
    expect(await api.readLedger({ property: 'RIVER' })).not.toHaveProperty('refusedLines');
    const { toHouse } = await api.readValue({
      guestId: renamed('guest', recordIdOf('house', aSource('profile'))),
    });
    expect(toHouse.contribution?.refused.map(({ because }) => because.code).sort()).toEqual([
      'value/other-currency',
      'value/refund-without-charge',
    ]);
    const report = await api.readReport({ id: 'director/loyalty' });
    expect(report.refusedLines).toBe(2);
  });

  it('of a hotel without guests says so', async () => {
    const { api } = openHouse(createMemoryStore());
    expect(await api.readLedger({})).toMatchObject({ guests: 0, bands: [], quality: { n: 0 } });
    expect(await api.readStructure({})).toMatchObject({ n: 0 });
    expect(await api.readRfm({})).toMatchObject({ n: 0, cells: [] });
    expect(await api.findMembers({ rule: everything })).toMatchObject({ guests: 0, members: [] });
  });

  it('takes a column of the hotel at once into segments and pivots', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const profile = (id: string, pillow?: string) =>
      aProfile({
        id,
        names: [{ type: 'primary', full: `Guest ${id}` }],
        ...(pillow && { extra: { udf: { pillow } } }),
      });
    await house.importFrom(owner, sourceOf([profile('1', 'down'), profile('2', 'buckwheat'), profile('3')]));
    await api.readLedger({});
    const { settings } = await api.readSettings({});
    await api.writeSettings({
      settings: { ...settings, columns: [{ name: 'pillow', kind: 'word', from: { profile: 'udf.pillow' } }] },
    });
    expect(
      await api.findMembers({ rule: { fact: 'pillow', is: { oneOf: ['down', 'buckwheat'] } } }),
    ).toMatchObject({ guests: 2 });
    const { levels } = await api.readPivot({ by: ['pillow'], measures: [{ kind: 'count' }] });
    expect(levels[0]?.cells.map(({ of, figures }) => [of[0], figures['count']])).toEqual([
      ['', 1],
      ['buckwheat', 1],
      ['down', 1],
    ]);
  });

  it('shows an actor of one property the visits there', async () => {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(twoStays()));
    const lake = house.as({ id: 'm', roles: ['manager'], properties: ['LAKE'] });
    expect((await lake.readLedger({})).bands[0]?.amount).toBe(25_000);
    expect((await api.readLedger({ property: 'RIVER' })).bands.at(-1)?.amount).toBe(10_000);
    const nowhere = house.as({ id: 'm', roles: ['manager'], properties: ['SEA'] });
    expect((await nowhere.readLedger({})).guests).toBe(0);
    expect((await nowhere.findMembers({ rule: everything })).guests).toBe(0);
    const guestId = renamed('guest', recordIdOf('house', aSource('profile')));
    await expect(nowhere.explainSegment({ guestId, rule: everything })).rejects.toMatchObject({
      code: 'guest/not-found',
    });
  });

  it('counts nothing by what the actor may not see', async () => {
    const { house } = openHouse(createMemoryStore());
    const sales = house.as({ id: 's', roles: ['sales'] });
    await expect(sales.findMembers({ rule: { birthday: { within: 7 } } })).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
    await expect(sales.readPivot({ by: ['birthYear'], measures: [{ kind: 'count' }] })).rejects.toMatchObject(
      {
        code: 'actor/not-allowed',
      },
    );
    // What may not be crossed may not be asked for by a filter either.
    const filtered = { by: [], measures: [{ kind: 'count' }], where: { birthYear: ['1980'] } } as const;
    await expect(sales.readPivot(filtered)).rejects.toMatchObject({ code: 'actor/not-allowed' });
  });
});

/** One guest: a stay in March in one property, another in October in the next. */
function twoStays(): readonly HouseRecord[] {
  return [
    aProfile(),
    aStay(),
    aCharge(),
    aStay({ id: '2', property: 'LAKE', arrival: '2026-10-01', departure: '2026-10-03' }),
    aCharge({
      id: '2',
      property: 'LAKE',
      day: '2026-10-02',
      stay: aSource('stay', '2'),
      net: { minor: 25_000, currency: 'CNY' },
    }),
  ];
}

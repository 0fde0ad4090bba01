import type { InnkeeperApi, Rule } from '@innkeeper/core';
import { aCharge, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

/** Three guests: one from China with a suite, one from Spain, one of whom nothing is known. */
const records = [
  aProfile({
    id: '1',
    names: [{ type: 'primary', full: 'Wang Ming' }],
    nationality: { value: 'CN' },
    identifiers: [{ type: 'membership', programme: 'CLUB', number: '7', level: 'gold' }],
    contactPoints: [
      { type: 'address', lines: [], city: 'Shanghai', point: { latitude: 31.231, longitude: 121.471 } },
    ],
    extra: { udf: { pillow: 'down' } },
  }),
  aProfile({ id: '2', names: [{ type: 'primary', full: 'Ana Silva' }], nationality: { value: 'ES' } }),
  aProfile({ id: '3', names: [{ type: 'primary', full: 'No Body' }] }),
  aStay({ id: '1', parties: [{ role: 'guest', profile: aSource('profile', '1') }], roomType: 'SUITE' }),
  aStay({ id: '2', parties: [{ role: 'guest', profile: aSource('profile', '2') }], roomType: 'TWIN' }),
  aCharge({ id: '1', stay: aSource('stay', '1'), category: { value: 'food' } } as Parameters<
    typeof aCharge
  >[0]),
];
const house = { latitude: 31.23, longitude: 121.47 };

let api: InnkeeperApi;
let as: (role: string) => InnkeeperApi;
beforeAll(async () => {
  const opened = openHouse(createMemoryStore());
  api = opened.api;
  as = (role) => opened.house.as({ id: `${role}-1`, roles: [role] });
  const { settings } = await api.readSettings({});
  await api.writeSettings({
    settings: { ...settings, columns: [{ name: 'pillow', kind: 'word', from: { profile: 'udf.pillow' } }] },
  });
  await opened.house.importFrom(owner, sourceOf(records));
});

describe('what can be asked about everybody', () => {
  it('is listed with its words, the own columns of the hotel among them', async () => {
    const { columns, programmes, conditions } = await api.listColumns({});
    const wordsOf = (name: string, of = 'guests'): readonly string[] | undefined =>
      columns.find((column) => column.name === name && column.of === of)?.words;
    expect(columns.find(({ name }) => name === 'pillow')).toMatchObject({ isOwn: true, words: ['down'] });
    expect(wordsOf('nationality')).toEqual(['CN', 'ES']);
    expect([...(wordsOf('roomType', 'visits') ?? [])].sort()).toEqual(['SUITE', 'TWIN']);
    expect(wordsOf('what', 'purchases')).toContain('food');
    expect(programmes).toEqual([{ programme: 'CLUB', levels: ['gold'] }]);
    expect(conditions).toContain('birthday');
  });

  it('is nothing that the actor may not see, and every column listed may be asked', async () => {
    const { columns, conditions } = await as('sales').listColumns({});
    expect(columns.map(({ name }) => name)).not.toContain('birthYear');
    expect(conditions).not.toContain('birthday');
    for (const over of ['guests', 'visits', 'purchases'] as const) {
      const own = columns.filter(({ of }) => of === over);
      const by = own.filter(({ kind }) => kind === 'word').map(({ name }) => name);
      const numbers = own.filter(({ kind }) => kind !== 'word').map(({ name }) => name);
      for (const name of by)
        expect(
          await as('sales').readPivot({ over, by: [name], measures: [{ kind: 'count' }] }),
        ).toBeDefined();
      const measures = numbers.map((of) => ({ kind: 'sum', of }) as const);
      if (measures.length > 0) expect(await as('sales').readPivot({ over, by: [], measures })).toBeDefined();
    }
  });

  it('is counted part by part while a rule is written, and nobody is named', async () => {
    const rule: Rule = {
      all: [
        { stayed: {} },
        { any: [{ fact: 'nationality', is: { equals: 'CN' } }, { not: { stayed: {} } }] },
      ],
    };
    expect(await api.countSegment({ rule, parts: true })).toMatchObject({
      guests: 1,
      of: 3,
      parts: [1, 2, 2, 1, 1, 2],
    });
    await expect(as('receptionist').countSegment({ rule })).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
    const born: Rule = { birthday: { within: 7 } };
    await expect(as('sales').countSegment({ rule: born })).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
  });

  it('leads from every cell of a pivot to its guests, by name', async () => {
    const asked = { over: 'visits', by: ['roomType', 'nationality'] } as const;
    const { levels } = await api.readPivot({ ...asked, measures: [{ kind: 'distinct', of: 'guest' }] });
    for (const { of, figures } of levels[0]?.cells ?? []) {
      const cell = await api.listCell({ ...asked, of });
      expect(cell.guests).toBe(figures['distinct of guest']);
      expect(Object.keys(cell.names)).toEqual(cell.members);
    }
    expect(await api.listCell({ ...asked, of: ['SUITE', 'CN'] })).toMatchObject({ guests: 1 });
    expect(await api.listCell({ by: ['nationality'], of: [''] })).toMatchObject({ guests: 1 });
    await expect(api.listCell({ by: ['visits'], of: ['1'] })).rejects.toMatchObject({
      code: 'census/option',
    });
    await expect(api.listCell({ by: ['nationality'], of: [] })).rejects.toMatchObject({
      code: 'census/option',
    });
  });

  it('lies in zones around the house; who has no coordinates is counted as such', async () => {
    expect(await api.readZones({})).toMatchObject({ n: 3, unknown: 2, zones: [], strongholds: [] });
    const { zones, unknown, outside, names } = await api.readZones({ point: house });
    expect([zones.length, unknown, outside]).toEqual([12, 2, 0]);
    const [first] = zones.filter(({ guests }) => guests > 0);
    expect([first?.code, names[first?.influencer?.guest ?? '']]).toEqual(['NE-1', 'Wang Ming']);
    await expect(as('receptionist').readZones({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
  });

  it('becomes a report of the house that counts anew each time', async () => {
    await api.saveReport({
      id: 'house/nations',
      question: { en: 'Who stays in which room?', 'zh-CN': '谁住哪种房？' },
      parts: [
        {
          ask: 'crossing',
          options: { over: 'visits', by: ['roomType', 'nationality'], measures: ['count'], totals: 'steps' },
        },
      ],
    });
    const { parts } = await api.readReport({ id: 'house/nations' });
    expect(parts[0]?.table?.rows).toEqual([
      ['SUITE', 'CN', 1],
      ['TWIN', 'ES', 1],
      ['SUITE', '*', 1],
      ['TWIN', '*', 1],
      ['*', '*', 2],
    ]);
  });
});

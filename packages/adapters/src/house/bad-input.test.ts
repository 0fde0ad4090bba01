import type { HouseRecord, Incoming, InnkeeperApi, StayRecord } from '@innkeeper/core';
import { errorSentence, recordIdOf, renamed } from '@innkeeper/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { canaryProfile, canaryRecords, canarySource, twoProperties } from './canary-guest.ts';
import { tracesOf } from './small-rows.ts';
import { openHouse } from './small-world.ts';

const guestId = renamed('guest', recordIdOf('house', canarySource('profile')));
const unknown = 'guest_00000000000000000000000000000000' as typeof guestId;
const stay = canaryRecords[1] as StayRecord;
const charge = canaryRecords.find(({ kind }) => kind === 'charge') as HouseRecord;
const card = '4111111111111111';
const source = (id: string) => canarySource('profile', id);

/** What cannot come in, with the code that says why and the field at fault. */
const refusals: readonly (readonly [string, unknown, string, string?])[] = [
  ['a record without an id', { ...canaryProfile, source: { ...source('x'), id: '' } }, 'refused/no-id'],
  ['a record without a source', { ...canaryProfile, source: undefined }, 'refused/field', 'source'],
  ['a record of no kind', { ...canaryProfile, kind: 'person' }, 'refused/not-a-record'],
  ['a record of the kind __proto__', { ...canaryProfile, kind: '__proto__' }, 'refused/not-a-record'],
  ['nothing at all', null, 'refused/not-a-record'],
  ['a word instead of a record', 'profile', 'refused/not-a-record'],
  ['a list instead of a record', [canaryProfile], 'refused/not-a-record'],
  [
    '31 February as a birthday',
    { ...canaryProfile, birthDate: { month: 2, day: 31 } },
    'refused/day',
    'birthDate',
  ],
  ['31 February as an arrival', { ...stay, arrival: '2026-02-31' }, 'refused/day', 'arrival'],
  ['a departure before the arrival', { ...stay, departure: '2026-11-19' }, 'refused/departure', 'departure'],
  ['an unknown property', { ...stay, property: 'NOWHERE' }, 'refused/property', 'property'],
  [
    'a currency that the property does not use',
    { ...charge, net: { minor: 1, currency: 'JPY' } },
    'refused/currency',
    'currency',
  ],
  [
    'an amount that is no whole number',
    { ...charge, net: { minor: 1.5, currency: 'EUR' } },
    'refused/field',
    'net.minor',
  ],
  ['an unknown status', { ...stay, status: { value: 'sleeping' } }, 'refused/field', 'status.value'],
  [
    'a moment without an offset',
    { ...canaryProfile, createdAt: '2026-01-02T10:00:00' },
    'refused/field',
    'createdAt',
  ],
  ['a NUL in a name', { ...canaryProfile, names: [{ type: 'primary', full: 'a\u0000b' }] }, 'refused/text'],
  ['half a surrogate pair in a note', { ...canaryProfile, notes: [{ text: 'x\ud800y' }] }, 'refused/text'],
  ['a NUL in the id', { ...canaryProfile, source: source('a\u0000b') }, 'refused/text'],
  [
    'a note of a book',
    { ...canaryProfile, notes: [{ text: 'x'.repeat(20_001) }] },
    'refused/too-long',
    'notes.0.text',
  ],
  [
    'a thousand names',
    { ...canaryProfile, names: Array(1000).fill(canaryProfile.names[0]) },
    'refused/field',
    'names',
  ],
  [
    'a phone that is no number',
    { ...canaryProfile, contactPoints: [{ type: 'phone', raw: 7 }] },
    'refused/field',
    'contactPoints.0.raw',
  ],
];

describe('a record that cannot come in', () => {
  it.each(refusals)('is kept with its reason and holds nobody up: %s', async (_, record, code, field) => {
    const { api } = openHouse(createMemoryStore());
    await api.writeSettings({ settings: twoProperties });
    const { id: importId } = await api.startImport({ name: 'bad', key: 'bad' });
    const good = { ...canaryProfile, source: source('good'), identifiers: [], contactPoints: [] };
    const items = [record, good].map((one, line) => ({ record: one, where: { line: line + 1 } }) as Incoming);
    const { counts } = await api.takeIn({ importId, step: 1, items });
    expect(counts).toMatchObject({ read: 2, new: 1, refused: 1 });
    const [refused] = await api.listQuarantine({ importId });
    expect(refused).toMatchObject({ code, where: { line: 1 } });
    if (field !== undefined) expect(refused?.field).toBe(field);
    expect(JSON.parse(refused?.raw ?? '')).toEqual(record);
    for (const locale of ['en', 'zh-CN'] as const) {
      const { message, todo } = errorSentence(refused as never, locale);
      expect(todo.length).toBeGreaterThan(2);
      expect(message + todo).not.toMatch(/\{|\?(?!$)/);
    }
  });

  it('can be a tenth of a file, and all the others come in', async () => {
    const { api } = openHouse(createMemoryStore());
    const { id: importId } = await api.startImport({ name: 'tenth', key: 'tenth' });
    const items = Array.from({ length: 1000 }, (_, place): Incoming => {
      const record = { ...canaryProfile, source: source(`${place}`), identifiers: [], contactPoints: [] };

      return { record: place % 10 === 7 ? { ...record, birthDate: { month: 13, day: 1 } } : record };
    });
    const { counts } = await api.takeIn({ importId, step: 1, items });
    expect(counts).toMatchObject({ read: 1000, new: 900, refused: 100 });
    const refused = await api.listQuarantine({ importId });
    expect(refused).toHaveLength(100);
    const [page] = [await api.listQuarantine({ importId, after: refused[39]?.id ?? '', limit: 5 })];
    expect(page).toEqual(refused.slice(40, 45));
  });
});

describe('a record that looks odd and is right', () => {
  let api: InnkeeperApi;
  let store: ReturnType<typeof createMemoryStore>;
  const takeIn = async (...records: readonly unknown[]) => {
    const { id: importId } = await api.startImport({ name: 'odd', key: 'odd' });
    const items = records.map((record) => ({ record }) as Incoming);

    return api.takeIn({ importId, step: 1, items });
  };
  beforeEach(() => {
    store = createMemoryStore();
    ({ api } = openHouse(store));
  });

  it('keeps room 00712 and numbers beyond 2^53 as they are', async () => {
    const big = '90071992547409931234567890';
    const guest = { ...canaryProfile, source: source(big), extra: { confirmation: '9007199254740993' } };
    const night = { ...stay, room: '00712', parties: [{ role: 'guest', profile: source(big) }] };
    await takeIn(guest, night, { ...night, room: '712', source: canarySource('stay', 'other') });
    const id = renamed('guest', recordIdOf('house', source(big)));
    const file = await api.readGuest({ guestId: id });
    expect(file.guest.profiles[0]?.id).toBe(`canary-${big}`);
    expect(file.stays?.map(({ room }) => room).sort()).toEqual(['00712', '712']);
    expect((await api.exportGuest({ guestId: id })).profiles[0]?.extra).toEqual({
      confirmation: '9007199254740993',
    });
    expect((await api.findGuests({ room: '00712' })).hits).toHaveLength(1);
  });

  it('takes keys such as __proto__ for what they are: words', async () => {
    const record = JSON.parse(
      JSON.stringify(canaryProfile).replace(
        '"extra":{',
        '"extra":{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},',
      ),
    ) as unknown;
    await takeIn(record);
    expect(({} as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect((await api.readGuest({ guestId })).guest.id).toBe(guestId);
  });

  it('keeps no card number, wherever it hides: notes, extra, quarantine', async () => {
    const spoken = `card ${card.replace(/(\d{4})/g, '$1 ').trim()} ok`;
    await takeIn(
      { ...canaryProfile, notes: [{ text: spoken }], extra: { card, deep: [{ note: spoken }] } },
      {
        ...canaryProfile,
        source: source('bad'),
        birthDate: { month: 2, day: 31 },
        extra: { card },
        notes: [{ text: spoken }],
      },
      { kind: 'nothing', number: card },
    );
    const { id: importId } = await api.startImport({ name: 'second', key: 'second' });
    await api.takeIn({
      importId,
      step: 1,
      items: [{ refused: { code: 'refused/columns', raw: `Ding;${card};x` } }],
    });
    await api.stateFact({ guestId, fact: { type: 'note', note: { text: spoken } } });
    await api.addContact({ guestId, medium: 'call', direction: 'in', text: spoken });
    expect(await tracesOf(store, [card, card.slice(0, 12), '1111 1111', '4111 1111'])).toEqual([]);
  });
});

describe('a call that cannot be answered', () => {
  let api: InnkeeperApi;
  beforeEach(async () => {
    ({ api } = openHouse(createMemoryStore()));
    const { id: importId } = await api.startImport({ name: 'canary', key: 'canary' });
    await api.takeIn({ importId, step: 1, items: canaryRecords.map((record) => ({ record })) });
  });
  const preference = { attribute: 'room.view', operator: 'equals', value: 'sea', stance: 'like' } as const;
  const calls: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    [
      'merges a guest with himself',
      'guest/same',
      () => api.mergeGuests({ survivor: guestId, other: guestId }),
    ],
    ['previews it', 'guest/same', () => api.previewMerge({ survivor: guestId, other: guestId })],
    ['separates a guest from himself', 'guest/same', () => api.separateGuests({ guestId, other: guestId })],
    ['merges with nobody', 'guest/not-found', () => api.mergeGuests({ survivor: guestId, other: unknown })],
    ['separates from nobody', 'guest/not-found', () => api.separateGuests({ guestId, other: unknown })],
    ['reads nobody', 'guest/not-found', () => api.readGuest({ guestId: unknown })],
    ['forgets nobody', 'guest/not-found', () => api.forgetGuest({ guestId: unknown })],
    ['asks for the merges of nobody', 'guest/not-found', () => api.listMerges({ guestId: unknown })],
    [
      'states something of nobody',
      'guest/not-found',
      () => api.addWish({ guestId: unknown, preferences: [preference] }),
    ],
    ['undoes no merge', 'merge/not-found', () => api.unmergeGuests({ mergeId: 'merge_00000000' as never })],
    [
      'closes no order',
      'fact/not-found',
      () => api.closeWork({ workId: 'fact_00000000' as never, acknowledged: [] }),
    ],
    [
      'carries no complaint on',
      'fact/not-found',
      () =>
        api.addFeedback({ guestId, feedbackId: 'feedback_00000000', day: '2026-11-21', type: 'complaint' }),
    ],
    ['ends no import', 'import/not-found', () => api.finishImport({ importId: 'import_00000000' as never })],
    ['undoes no import', 'import/not-found', () => api.undoImport({ importId: 'import_00000000' as never })],
    [
      'takes in for no import',
      'import/not-found',
      () => api.takeIn({ importId: 'import_00000000' as never, step: 1, items: [] }),
    ],
    [
      'takes in too much at once',
      'input/too-large',
      () => api.takeIn({ importId: 'import_00000000' as never, step: 1, items: Array(10_001).fill({}) }),
    ],
    [
      'takes in what is no item',
      'input/invalid',
      () => api.takeIn({ importId: 'import_00000000' as never, step: 1, items: [1 as never] }),
    ],
    [
      'names an id of another kind',
      'input/invalid',
      () => api.readGuest({ guestId: 'stay_00000000' as never }),
    ],
    [
      'names a field that is not there',
      'input/invalid',
      () => api.readGuest({ guestId, everything: true } as never),
    ],
    ['says nothing', 'input/invalid', () => api.readGuest(undefined as never)],
    [
      'leaves an empty note',
      'input/invalid',
      () => api.stateFact({ guestId, fact: { type: 'note', note: { text: '' } } }),
    ],
    [
      'states a day that is none',
      'input/invalid',
      () => api.addFeedback({ guestId, day: '2026-02-31', type: 'praise' }),
    ],
    [
      'gives more points than there are',
      'input/invalid',
      () => api.addFeedback({ guestId, day: '2026-02-01', type: 'score', score: { points: 11, of: 10 } }),
    ],
    [
      'holds a NUL',
      'input/invalid',
      () => api.addContact({ guestId, medium: 'call', direction: 'in', text: 'a\u0000b' }),
    ],
    [
      'holds a NUL in a note',
      'refused/text',
      () => api.stateFact({ guestId, fact: { type: 'note', note: { text: 'a\u0000b' } } }),
    ],
    [
      'holds half a surrogate pair in a wish',
      'refused/text',
      () => api.addWish({ guestId, preferences: [{ ...preference, value: 'x\ud83d' }] }),
    ],
    [
      'holds a NUL in the name of an import',
      'refused/text',
      () => api.startImport({ name: 'a\u0000b', key: 'k' }),
    ],
    [
      'holds a malformed card',
      'document/malformed',
      () => api.findGuests({ document: { type: 'id-card', number: '123' } }),
    ],
    [
      'names a time zone that is none',
      'input/invalid',
      () =>
        api.writeSettings({
          settings: {
            properties: [{ ...(twoProperties.properties[0] as object), timeZone: 'Mars/Olympus' } as never],
          },
        }),
    ],
    [
      'writes settings that someone else changed',
      'store/changed',
      () => api.writeSettings({ settings: twoProperties, version: 7 }),
    ],
  ];

  it.each(calls)('%s: %s', async (_, code, call) => {
    const before = await api.readGuest({ guestId });
    const error = await call().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'InnkeeperError', code });
    expect((error as { readonly todo: string }).todo.length).toBeGreaterThan(5);
    expect((error as Error).message).not.toMatch(/\{/);
    expect(await api.readGuest({ guestId })).toEqual(before);
  });

  it('closes no circle of merges', async () => {
    const { guestId: other } = await api.addGuest({
      statement: { names: [{ type: 'primary', full: 'Second' }] },
    });
    await api.mergeGuests({ survivor: guestId, other });
    await expect(api.mergeGuests({ survivor: other, other: guestId })).rejects.toMatchObject({
      code: 'merge/cycle',
    });
    await expect(api.mergeGuests({ survivor: guestId, other })).rejects.toMatchObject({
      code: 'merge/cycle',
    });
  });
});

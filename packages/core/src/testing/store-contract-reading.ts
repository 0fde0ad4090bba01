import type { StorePromise } from './store-contract-promise.ts';
import { aFact, aSetting, isRefused, isSame, promise } from './store-contract-promise.ts';

/** What a store promises to whoever reads. */
export const readingPromises: readonly StorePromise[] = [
  promise('gives every row back as it was written', async ({ write, read }) => {
    const awkward =
      'tab\t line\n return\r back\\slash \\N \\. "quotes" \'single\' {braces}, 丁总 – 🏨 é é \u2028\u0001';
    const rows = [
      aFact({
        id: 'a',
        by: awkward,
        body: { [awkward]: [awkward, null, true, 1.5e-7, -0.1, { deep: [[]] }] },
      }),
      aFact({ id: 'b', by: '', closedAt: '', body: 'text' }),
      aFact({ id: 'c', closedAt: awkward, body: null }),
    ];
    const numbers = [0, -1, 9_007_199_254_740_991, -9_007_199_254_740_991].map((version, place) => ({
      ...aSetting(`n${place}`),
      version,
    }));
    await write(async (tables) => {
      await tables.add('fact', rows);
      await tables.put('setting', numbers);
    });

    return (
      isSame(await read((tables) => tables.page('fact', { limit: 10 })), rows) &&
      isSame(await read((tables) => tables.page('setting', { limit: 10 })), numbers)
    );
  }),
  promise('leaves out what a row does not have', async ({ write, read }) => {
    await write((rows) => rows.add('fact', [aFact({ id: 'a' })]));
    const [row] = await read((rows) => rows.where('fact', 'id', ['a']));

    return row !== undefined && !('closedAt' in row);
  }),
  promise('orders texts by code point', async ({ write, read }) => {
    const names = [
      '',
      ' ',
      'A',
      'Z',
      'a',
      'a ',
      'aa',
      'z',
      'ä',
      '丁',
      '\ue000',
      '\uffff',
      '😀',
      '😀a',
      '\u{10ffff}',
    ];
    await write((rows) =>
      rows.add(
        'setting',
        [...names].reverse().map((name) => aSetting(name)),
      ),
    );
    const found = await read((rows) => rows.page('setting', { limit: 100 }));

    return isSame(
      found.map(({ name }) => name),
      names,
    );
  }),
  promise('orders numbers by their size, in keys of several columns too', async ({ write, read }) => {
    const numbers = [-5, 0, 2, 10, 100_000_000_000];
    const steps = ['a', 'b'].flatMap((importId) =>
      numbers.map((number) => ({ importId, number, body: number })),
    );
    await write((rows) => rows.put('importStep', [...steps].reverse()));

    return isSame(await read((rows) => rows.page('importStep', { limit: 100 })), steps);
  }),
  promise('leads through a table page by page, forwards and backwards', async ({ write, read }) => {
    const steps = ['a', 'b', 'c'].flatMap((importId) =>
      [1, 2, 3].map((number) => ({ importId, number, body: 0 })),
    );
    await write((rows) => rows.add('importStep', steps));
    const after = { importId: 'b', number: 1 };
    const next = await read((rows) => rows.page('importStep', { limit: 3, after }));
    const before = await read((rows) => rows.page('importStep', { limit: 2, after, backwards: true }));
    const last = await read((rows) => rows.page('importStep', { limit: 1, backwards: true }));

    return (
      isSame(next, steps.slice(4, 7)) && isSame(before, [steps[2], steps[1]]) && isSame(last, [steps[8]])
    );
  }),
  promise('narrows a page to one first key, or to how the first key begins', async ({ write, read }) => {
    const keys = ['email:a', 'email:b', 'name:ding', 'name:ding jun', 'name:dingo', 'name:e', 'name_x'].map(
      (value) => ({
        value,
        profileId: 'profile_1',
      }),
    );
    await write((rows) => rows.add('identityKey', keys));
    const page = (options: object) => read((rows) => rows.page('identityKey', { limit: 10, ...options }));
    const after = { value: 'name:ding', profileId: 'profile_1' };

    return (
      isSame(await page({ prefix: 'name:ding' }), keys.slice(2, 5)) &&
      isSame(await page({ prefix: 'name:ding', backwards: true }), keys.slice(2, 5).reverse()) &&
      isSame(await page({ prefix: 'name:ding', after }), keys.slice(3, 5)) &&
      isSame(await page({ first: 'name:ding' }), keys.slice(2, 3)) &&
      isSame(await page({ first: 'name' }), []) &&
      isSame(await page({ prefix: 'zzz' }), []) &&
      isSame(await page({ prefix: '' }), keys)
    );
  }),
  promise(
    'goes on behind a row within one first key, and knows where another begins',
    async ({ write, read }) => {
      const duties = ['a', 'b', 'c'].flatMap((slot) =>
        ['1', '2'].flatMap((due) => ['x', 'y'].map((recordId) => ({ slot, due, recordId }))),
      );
      await write((rows) => rows.add('duty', duties));
      const page = (options: object) =>
        read((rows) => rows.page('duty', { limit: 2, first: 'b', ...options }));
      const [, , , , one, two, three, four] = duties;

      return (
        isSame(await page({ after: one }), [two, three]) &&
        isSame(await page({ after: three, backwards: true }), [two, one]) &&
        isSame(await page({ after: four }), []) &&
        isSame(await page({ after: duties[0] }), [one, two]) &&
        isSame(await page({ after: duties.at(-1) }), []) &&
        isSame(await page({ after: duties.at(-1), backwards: true }), [four, three])
      );
    },
  ),
  promise('refuses a page of no rows or of too many', async ({ read }) => {
    const asked = [0, -1, 1.5, 10_001, Number.NaN];
    const refused = await Promise.all(
      asked.map((limit) => isRefused('input/invalid', () => read((rows) => rows.page('fact', { limit })))),
    );

    return refused.every(Boolean);
  }),
  promise('finds rows by every column that is declared for it', async ({ write, read }) => {
    const edges = ['a', 'b', 'c', 'd'].map((id, place) => ({
      id,
      one: `profile_${place % 2}`,
      other: `profile_${place + 10}`,
      by: 'rule',
      weight: place,
      at: '2026-11-21',
      body: {},
    }));
    await write((rows) => rows.add('edge', edges));
    const where = (column: 'id' | 'one' | 'other', values: readonly string[]) =>
      read((rows) => rows.where('edge', column, values));

    return (
      isSame(await where('id', ['d', 'a', 'd', 'x']), [edges[0], edges[3]]) &&
      isSame(await where('one', ['profile_1']), [edges[1], edges[3]]) &&
      isSame(await where('one', ['profile_1', 'profile_0']), edges) &&
      isSame(await where('other', ['profile_12', 'profile_10']), [edges[0], edges[2]]) &&
      isSame(await where('id', []), [])
    );
  }),
  promise('gives some columns of what it finds, JSON as its text', async ({ write, read }) => {
    const told = [
      aFact({ id: 'b', body: { of: ['丁', 1] } }),
      aFact({ id: 'a', closedAt: 'then', body: 'text' }),
    ];
    await write((rows) => rows.add('fact', told));
    const columns = ['closedAt', 'body', 'id'] as const;
    const asked = { values: ['b', 'x', 'a'], columns };
    const gives = (anyOrder: boolean): Promise<boolean> =>
      read(async (rows) => {
        if (!rows.cells) return true;
        const cells = await rows.cells('fact', 'id', { ...asked, anyOrder });
        const found = cells.map(([closedAt, body, id]) => [closedAt ?? 'open', JSON.parse(String(body)), id]);

        return isSame(anyOrder ? found.sort(([, , one], [, , other]) => (one < other ? -1 : 1)) : found, [
          ['then', 'text', 'a'],
          ['open', { of: ['丁', 1] }, 'b'],
        ]);
      });

    return (await gives(false)) && (await gives(true));
  }),
  promise('gives some columns of a page', async ({ write, read }) => {
    const numbers = [-(2 ** 53 - 1), -1, 0, 7, 2 ** 53 - 1];
    const visits = numbers.map((amount, number) => ({
      rootId: number < 2 ? 'profile_1' : 'profile_2',
      number,
      day: 20_000,
      departure: 20_001,
      ...(number === 3 && { property: 'RIVER\u001fSIDE' }),
      nights: 1,
      heads: 1,
      amount,
      contribution: 0,
    }));
    await write((rows) => rows.add('visit', visits));
    const columns = ['rootId', 'amount', 'property'] as const;
    const pages = await read(async (rows) => {
      const after = { rootId: 'profile_1', number: 1 };
      const all = await rows.pageColumns?.('visit', { columns, limit: 9 });
      const rest = await rows.pageColumns?.('visit', { columns, limit: 1, after });
      const none = await rows.pageColumns?.('visit', {
        columns,
        limit: 1,
        after: { rootId: 'q', number: 0 },
      });

      return all && rest && none && { all, rest, none };
    });
    if (!pages) return true;
    const { all, rest, none } = pages;

    return (
      isSame(
        all.rootId,
        visits.map(({ rootId }) => rootId),
      ) &&
      isSame(Array.from(all.amount), numbers) &&
      isSame(all.property, ['', '', '', 'RIVER\u001fSIDE', '']) &&
      isSame([rest.rootId, Array.from(rest.amount), rest.property], [['profile_2'], [0], ['']]) &&
      none.rootId.length === 0
    );
  }),
  promise(
    'finds rows by the values that another table does not list, where it can',
    async ({ write, read }) => {
      const keys = ['email:a', 'name:丁', 'phone:1', 'phone:2'].flatMap((value) =>
        ['profile_1', 'profile_2'].map((profileId) => ({ value, profileId })),
      );
      const asked = {
        values: ['phone:2', 'phone:1', 'name:丁', 'nobody'],
        listed: { table: 'crowd', column: 'value' },
      } as const;
      await write(async (rows) => {
        await rows.add('identityKey', [...keys].reverse());
        await rows.add('crowd', [{ value: 'phone:1' }, { value: 'email:a' }]);
      });
      const found = await read(async (rows) => rows.whereUnlisted?.('identityKey', 'value', asked));
      if (!found) return true;
      const none = await read(async (rows) =>
        rows.whereUnlisted?.('identityKey', 'value', { ...asked, values: [] }),
      );
      const later = await write(async (rows) => {
        await rows.drop('crowd', [{ value: 'phone:1' }]);
        await rows.put('crowd', [{ value: 'name:丁' }]);

        return rows.whereUnlisted?.('identityKey', 'value', asked);
      });

      return (
        isSame(found, [...keys.slice(2, 4), ...keys.slice(6)]) &&
        isSame(none, []) &&
        isSame(later, keys.slice(4))
      );
    },
  ),
  promise('gives some columns of what it finds, and of what the values lead to', async ({ write, read }) => {
    await write(async (rows) => {
      const told = { body: { of: ['丁\u001f', 1] } };
      await rows.add(
        'fact',
        ['c', 'a', 'b'].map((id) => aFact({ id, profileId: `profile_${id}`, ...told })),
      );
      await rows.add('root', [
        { profileId: 'a', rootId: 'profile_c' },
        { profileId: 'b', rootId: 'profile_x' },
      ]);
    });
    const values = ['profile_c', 'profile_b', 'nobody'];
    const columns = ['id', 'body', 'closedAt'] as const;
    const through = { table: 'root', from: 'rootId', to: 'profileId' } as const;
    const found = await read(async (rows) => {
      const direct = await rows.whereColumns?.('fact', 'profileId', { values, columns });
      const led = await rows.whereColumns?.('fact', 'id', { values, columns, through });
      const loose = await rows.whereColumns?.('fact', 'id', { values, columns, through, anyOrder: true });
      const none = await rows.whereColumns?.('fact', 'id', { values: [], columns, through });

      return direct && led && loose && none && { direct, led, loose, none };
    });
    if (!found) return true;
    const { direct, led, loose, none } = found;

    return (
      isSame(
        [direct.id, direct.closedAt],
        [
          ['b', 'c'],
          ['', ''],
        ],
      ) &&
      isSame(JSON.parse(String(direct.body[1])), { of: ['丁\u001f', 1] }) &&
      isSame([led.id, loose.id, none.id], [['a'], ['a'], []])
    );
  }),
  promise('does not find by an absent value', async ({ write, read }) => {
    await write((rows) =>
      rows.add('audit', [{ number: 1, at: '', actor: '', action: '', body: 0, hash: '' }]),
    );
    const found = await read((rows) => rows.where('audit', 'subject', ['', 'null', 'undefined']));

    return found.length === 0;
  }),
  promise('counts', async ({ write, read }) => {
    const facts = ['a', 'b', 'c'].map((id) =>
      aFact({ id, profileId: id === 'c' ? 'profile_2' : 'profile_1' }),
    );
    await write((rows) => rows.add('fact', facts));
    const counts = await read(async (rows) => [
      await rows.count('fact'),
      await rows.count('fact', 'profileId', ['profile_1']),
      await rows.count('fact', 'profileId', ['profile_1', 'profile_2', 'profile_2']),
      await rows.count('fact', 'profileId', []),
      await rows.count('event'),
    ]);

    return isSame(counts, [3, 2, 3, 0, 0]);
  }),
  promise('shows a reader one moment, whatever is written meanwhile', async ({ write, read }) => {
    await write((rows) => rows.add('fact', [aFact({ id: 'a' })]));
    let written: Promise<void> | undefined;
    const counts = await read(async (rows) => {
      const first = await rows.count('fact');
      written = write((others) => others.add('fact', [aFact({ id: 'b' })]));
      const more: number[] = [];
      for (let time = 0; time < 10; time += 1) more.push(await rows.count('fact'));

      return new Set([first, ...more]);
    });
    await written;

    return counts.size === 1 && counts.has(1) && (await read((rows) => rows.count('fact'))) === 2;
  }),
  promise('lends rows: what a caller does with them changes nothing', async ({ write, read }) => {
    const body = { list: [1] };
    await write((rows) => rows.add('fact', [aFact({ id: 'a', body })]));
    body.list.push(2);
    const lent = await read((rows) => rows.where('fact', 'id', ['a']));
    for (const row of lent) (row.body as typeof body).list.push(3);
    const [second] = await read((rows) => rows.where('fact', 'id', ['a']));

    return isSame(second?.body, { list: [1] });
  }),
];

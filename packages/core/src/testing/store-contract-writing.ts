import type { LaterStep, Writer } from '../ports/store.ts';
import type { StorePromise } from './store-contract-promise.ts';
import { aFact, aSetting, isRefused, isSame, promise } from './store-contract-promise.ts';

/** What a store promises to whoever writes. */
export const writingPromises: readonly StorePromise[] = [
  promise(
    'refuses to add a row that is there already, and keeps nothing of that write',
    async ({ write, read }) => {
      await write((rows) => rows.add('fact', [aFact({ id: 'a', type: 'first' })]));
      const refused = await isRefused('store/conflict', () =>
        write(async (rows) => {
          await rows.put('setting', [aSetting('name')]);
          await rows.add('fact', [aFact({ id: 'b' }), aFact({ id: 'a', type: 'second' })]);
        }),
      );
      const facts = await read((rows) => rows.page('fact', { limit: 10 }));

      return (
        refused &&
        isSame(facts, [aFact({ id: 'a', type: 'first' })]) &&
        (await read((rows) => rows.count('setting'))) === 0
      );
    },
  ),
  promise(
    'writes rows that it takes for new, or none of them where one is there, and goes on with the write',
    async ({ write, read }) => {
      await write((rows) => rows.add('fact', [aFact({ id: 'a', type: 'first' })]));
      const many = Array.from({ length: 80 }, (_, place) => aFact({ id: `n${place}` }));
      const answers = await write(async (rows) => {
        await rows.put('setting', [aSetting('before')]);
        if (!rows.addNew) return undefined;
        const known = [
          await rows.addNew('fact', [...many, aFact({ id: 'a', type: 'second' })]),
          await rows.addNew('fact', [aFact({ id: 'b' }), aFact({ id: 'a', type: 'third' })]),
        ];
        await rows.put('setting', [aSetting('after')]);

        return [...known, await rows.addNew('fact', many)];
      });
      const facts = await read((rows) => rows.page('fact', { limit: 100 }));
      const isWhole = (await read((rows) => rows.count('setting'))) === (answers ? 2 : 1);

      return (
        isWhole &&
        isSame(answers ?? [false, false, true], [false, false, true]) &&
        facts.length === (answers ? 81 : 1) &&
        facts.find(({ id }) => id === 'a')?.type === 'first'
      );
    },
  ),
  promise('refuses to add two rows of one key', async ({ write, read }) => {
    const refused = await isRefused('store/conflict', () =>
      write((rows) => rows.add('fact', [aFact({ id: 'a' }), aFact({ id: 'a' })])),
    );

    return refused && (await read((rows) => rows.count('fact'))) === 0;
  }),
  promise(
    'puts a row in the place of the one of the same key; of two the later stays',
    async ({ write, read }) => {
      const profiles = (id: string) => read((rows) => rows.where('fact', 'profileId', [id]));
      await write((rows) =>
        rows.add('fact', [aFact({ id: 'a', closedAt: '2026-11-22' }), aFact({ id: 'b' })]),
      );
      await write((rows) =>
        rows.put('fact', [
          aFact({ id: 'a', type: 'early' }),
          aFact({ id: 'c' }),
          aFact({ id: 'a', profileId: 'profile_2', type: 'late' }),
        ]),
      );

      return (
        isSame(await profiles('profile_2'), [aFact({ id: 'a', profileId: 'profile_2', type: 'late' })]) &&
        isSame(await profiles('profile_1'), [aFact({ id: 'b' }), aFact({ id: 'c' })])
      );
    },
  ),
  promise('puts rows that are a key and nothing else as often as wanted', async ({ write, read }) => {
    const keys = [{ value: 'name:ding', profileId: 'profile_1' }];
    await write((rows) => rows.put('identityKey', [...keys, ...keys]));
    await write((rows) => rows.put('identityKey', keys));

    return isSame(await read((rows) => rows.page('identityKey', { limit: 10 })), keys);
  }),
  promise(
    'drops rows by their whole key, and does not mind those that are not there',
    async ({ write, read }) => {
      const steps = [1, 2, 3].map((number) => ({ importId: 'a', number, body: 0 }));
      await write((rows) => rows.add('importStep', steps));
      await write((rows) =>
        rows.drop('importStep', [
          { importId: 'a', number: 2 },
          { importId: 'b', number: 1 },
        ]),
      );
      await write((rows) => rows.drop('importStep', []));

      return isSame(await read((rows) => rows.page('importStep', { limit: 10 })), [steps[0], steps[2]]);
    },
  ),
  promise('shows a writer what he wrote', async ({ write }) => {
    return write(async (rows) => {
      await rows.add('fact', [aFact({ id: 'a' }), aFact({ id: 'b' })]);
      await rows.put('fact', [aFact({ id: 'a', profileId: 'profile_2' })]);
      await rows.drop('fact', [{ id: 'b' }]);
      const found = await rows.where('fact', 'profileId', ['profile_1', 'profile_2']);

      return isSame(found, [aFact({ id: 'a', profileId: 'profile_2' })]) && (await rows.count('fact')) === 1;
    });
  }),
  promise('keeps nothing of a write that throws', async ({ write, read }) => {
    await write((rows) => rows.add('fact', [aFact({ id: 'a' })]));
    const reason = new Error('changed my mind');
    const thrown = await write(async (rows) => {
      await rows.drop('fact', [{ id: 'a' }]);
      await rows.add('setting', [aSetting('name')]);
      throw reason;
    }).catch((error: unknown) => error);
    const counts = await read(async (rows) => [await rows.count('fact'), await rows.count('setting')]);

    return thrown === reason && isSame(counts, [1, 0]);
  }),
  promise(
    'keeps nothing of a write whose step failed, even where the writer looks away',
    async ({ write, read }) => {
      await write((rows) => rows.add('fact', [aFact({ id: 'a' })]));
      const refused = await isRefused('store/conflict', () =>
        write(async (rows) => {
          await rows.add('setting', [aSetting('name')]);
          await rows.add('fact', [aFact({ id: 'a' })]).catch(() => undefined);
        }),
      );

      return refused && (await read((rows) => rows.count('setting'))) === 0;
    },
  ),
  promise(
    'keeps nothing of a write that gave a step for later which was refused, and shows it before',
    async ({ write, read }) => {
      await write((rows) => rows.add('fact', [aFact({ id: 'a' })]));
      let isShown = true;
      const later = (rows: Writer, step: LaterStep) => (rows.later ? rows.later(step) : undefined);
      await write(async (rows) => {
        if (!rows.later) return;
        later(rows, { take: 'put', table: 'fact', rows: [aFact({ id: 'b', type: 'early' })] });
        later(rows, { take: 'add', table: 'fact', rows: [aFact({ id: 'c' })] });
        later(rows, { take: 'drop', table: 'fact', rows: [{ id: 'c' }] });
        isShown = (await rows.count('fact')) === 2;
        later(rows, { take: 'put', table: 'fact', rows: [aFact({ id: 'b', type: 'late' })] });
      });
      const wrong: readonly LaterStep[] = [
        { take: 'add', table: 'fact', rows: [aFact({ id: 'a' })] },
        { take: 'put', table: 'fact', rows: [aFact({ id: 'd', by: '\0' })] },
      ];
      for (const step of wrong) {
        const steps = async (rows: Writer) => {
          await rows.put('setting', [aSetting('name')]);
          try {
            if (rows.later) rows.later(step);
            else throw new Error('never mind');
          } catch (error) {
            if (!rows.later) throw error;
          }
        };
        const outcome = await write(steps).catch(() => 'refused');
        if (outcome !== 'refused') return false;
      }
      const facts = await read((rows) => rows.page('fact', { limit: 10 }));
      const late = facts.find(({ id }) => id === 'b');

      return (
        isShown && (late?.type ?? 'late') === 'late' && (await read((rows) => rows.count('setting'))) === 0
      );
    },
  ),
  promise('takes a step that is given before those before it are done', async ({ write }) => {
    return write(async (rows) => {
      const keys = Array.from({ length: 6000 }, (_, at) => ({ value: `name:${at}`, profileId: 'profile_1' }));
      const [, , found] = await Promise.all([
        rows.add('identityKey', keys),
        rows.add('fact', [aFact({ id: 'a' })]),
        rows.where('fact', 'profileId', ['profile_1']),
      ]);

      return isSame(found, [aFact({ id: 'a' })]) && (await rows.count('identityKey')) === 6000;
    });
  }),
  promise('keeps nothing of a write that throws while its steps are under way', async ({ write, read }) => {
    const keys = Array.from({ length: 6000 }, (_, at) => ({ value: `name:${at}`, profileId: 'profile_1' }));
    const reason = new Error('changed my mind');
    let steps: Promise<unknown> | undefined;
    const thrown = await write(async (rows) => {
      steps = Promise.allSettled([rows.add('identityKey', keys), rows.add('fact', [aFact({ id: 'a' })])]);
      throw reason;
    }).catch((error: unknown) => error);
    await steps;
    const counts = await read(async (rows) => [await rows.count('identityKey'), await rows.count('fact')]);

    return thrown === reason && isSame(counts, [0, 0]);
  }),
  promise('lets the writers of a tenant work one after the other', async ({ write, read }) => {
    const steps = Array.from({ length: 25 }, () =>
      write(async (rows) => {
        const [head] = await rows.where('head', 'name', ['audit']);
        await rows.put('head', [{ name: 'audit', number: (head?.number ?? 0) + 1 }]);
      }),
    );
    await Promise.all(steps);

    return isSame(await read((rows) => rows.page('head', { limit: 10 })), [{ name: 'audit', number: 25 }]);
  }),
  promise('keeps tenants apart, and clears one alone', async ({ store, scope, write, read }) => {
    const other = { tenant: `${scope.tenant} other` };
    await write((rows) => rows.add('fact', [aFact({ id: 'a', type: 'mine' })]));
    await store.write(other, (rows) => rows.add('fact', [aFact({ id: 'a', type: 'theirs' })]));
    await write((rows) => rows.drop('fact', [{ id: 'b' }]));
    await store.clear(scope);
    const theirs = await store.read(other, (rows) => rows.page('fact', { limit: 10 }));
    const mine = await read((rows) => rows.count('fact'));
    await store.clear(other);

    return isSame(theirs, [aFact({ id: 'a', type: 'theirs' })]) && mine === 0;
  }),
  promise(
    'refuses text that no database can hold, wherever it stands, and keeps nothing',
    async ({ write, read }) => {
      const rows = ['\0', 'a\0b', '\ud800', 'x\udc00y', '\udc00\ud800'].flatMap((text, place) => [
        aFact({ id: `${place}`, by: text }),
        aFact({ id: `${place}`, body: { [text]: text } }),
      ]);
      const refused = await Promise.all(
        rows.flatMap((row) => [
          isRefused('refused/text', () => write((tables) => tables.add('fact', [row]))),
          isRefused('refused/text', () => write((tables) => tables.put('fact', [row]))),
        ]),
      );

      return refused.every(Boolean) && (await read((tables) => tables.count('fact'))) === 0;
    },
  ),
  promise('takes text that only looks like it', async ({ write, read }) => {
    const rows = [aFact({ id: 'a', by: '\\u0000', body: ['\\u0000', '\\\\ud800', '\\', '😀'] })];
    await write((tables) => tables.add('fact', rows));

    return isSame(await read((tables) => tables.page('fact', { limit: 10 })), rows);
  }),
  promise('refuses numbers that are no whole numbers below 2^53', async ({ write }) => {
    const refused = await Promise.all(
      [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY].map((version) =>
        isRefused('store/refused', () => write((rows) => rows.put('setting', [aSetting('name', version)]))),
      ),
    );

    return refused.every(Boolean);
  }),
  promise('takes thousands of rows, finds thousands, drops thousands', async ({ write, read }) => {
    const facts = Array.from({ length: 12_000 }, (_, place) =>
      aFact({ id: `fact_${String(place).padStart(5, '0')}` }),
    );
    const ids = facts.map(({ id }) => id);
    await write((rows) => rows.add('fact', facts));
    await write((rows) => rows.put('fact', facts.slice(0, 11_000)));
    const found = await read((rows) => rows.where('fact', 'id', ids));
    await write((rows) => rows.drop('fact', facts.slice(0, 11_999)));

    return (
      isSame(
        found.map(({ id }) => id),
        ids,
      ) && (await read((rows) => rows.count('fact'))) === 1
    );
  }),
];

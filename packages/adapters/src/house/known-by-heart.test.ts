import type { HouseSettings, Store } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { aProfile, aSource } from '@innkeeper/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { anyStays, dayAfter } from './small-stays.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const guestId = renamed('guest', recordIdOf('house', aSource('profile')));
const numbers = ['101', '00101', '102'];

function settingsWith(rooms: readonly string[]): HouseSettings {
  const property = { timeZone: 'Asia/Shanghai', auditHour: 4, currencies: ['CNY'], country: 'CN' } as const;

  return {
    properties: ['H1', 'a house: of ours'].map((id) => ({
      id,
      name: id,
      ...property,
      rooms: rooms.map((number) => ({ number, features: {} })),
    })),
  };
}

/** Something that changes which rooms are free. */
const anyChange = fc.oneof(
  { weight: 3, arbitrary: anyStays },
  fc.constant('undo' as const),
  fc.subarray(numbers).map((rooms) => ({ rooms })),
  fc.constant('clear' as const),
);

describe('what a house knows by heart', () => {
  it('is never older than the last change, whoever made it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 6 }), async (changes) => {
        const store = createMemoryStore();
        const desk = openHouse(store);
        const other = openHouse(store);
        const imports: string[] = [];
        await begin(other);
        for (const change of changes) {
          await free(desk);
          if (change === 'undo') {
            const importId = imports.pop();
            if (importId !== undefined) await other.api.undoImport({ importId: importId as never });
          } else if (change === 'clear') {
            await store.clear({ tenant: 'house' });
            imports.length = 0;
            await begin(other);
          } else if ('rooms' in change)
            await other.api.writeSettings({ settings: settingsWith(change.rooms) });
          else {
            const key = `import ${imports.length} ${JSON.stringify(change).length}`;
            imports.push((await other.house.importFrom(owner, sourceOf(change), { key })).run?.id ?? '');
          }
          expect(await free(desk)).toEqual(await free(openHouse(store)));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is spoilt by nobody who changes an answer', async () => {
    const desk = openHouse(createMemoryStore());
    await begin(desk);
    const ask = async () => [
      await desk.api.briefGuest({ guestId, property: 'H1' }),
      await desk.api.findGuests({ text: 'berg' }),
      await desk.api.listNames({ property: 'H1', day: dayAfter(1) }),
    ];
    const answers = await ask();
    const before = structuredClone(answers);
    spoil(answers);
    expect(await ask()).toEqual(before);
  });
});

/** Changes whatever can be changed. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  for (const [name, part] of Object.entries(value)) {
    spoil(part);
    Object.assign(value, { [name]: 'spoilt' });
  }
}

async function begin({ house, api }: ReturnType<typeof openHouse>): Promise<void> {
  await api.writeSettings({ settings: settingsWith(numbers) });
  await house.importFrom(owner, sourceOf([aProfile()]), { key: 'people' });
}

/** The rooms that are free, on some days in both properties; asked twice, so that the second time is by heart. */
async function free({ api }: ReturnType<typeof openHouse>): Promise<unknown> {
  const answers: unknown[] = [];
  for (const property of ['H1', 'a house: of ours', 'H1'])
    for (const day of [dayAfter(1), dayAfter(6), dayAfter(80)])
      answers.push((await api.briefGuest({ guestId, property, day })).rooms);

  return answers;
}

describe('the lines of looks at a guest', () => {
  /** A store that counts its writes. */
  function counted(store: Store) {
    let writes = 0;
    const write: Store['write'] = (scope, work) => {
      writes += 1;

      return store.write(scope, work);
    };

    return { writes: () => writes, store: { ...store, write } };
  }

  it('are each kept before the answer is given, in few writes where many look at once', async () => {
    const { store, writes } = counted(createMemoryStore());
    const desk = openHouse(store);
    await begin(desk);
    const before = writes();
    const clerks = Array.from({ length: 20 }, (_, place) =>
      desk.house.as({ id: `clerk-${place}`, roles: ['receptionist'] }),
    );
    await Promise.all(
      clerks.map(async (clerk, place) => {
        await clerk.readGuest({ guestId });
        const lines = await desk.api.readAudit({});
        expect(lines.some(({ actor }) => actor === `clerk-${place}`)).toBe(true);
      }),
    );
    expect(writes() - before).toBeLessThan(20);
    const looks = (await desk.api.readAudit({})).filter(({ action }) => action === 'readGuest');
    expect(new Set(looks.map(({ actor }) => actor)).size).toBe(20);
    expect(await desk.api.verifyAudit({})).toMatchObject({ intact: true });
  });

  it('fail for whom they cannot be kept, and for nobody else', async () => {
    const desk = openHouse(createMemoryStore());
    await begin(desk);
    const ids = ['anna', 'be\0n', 'carl', 'dora'];
    const looks = ids.map((id) => desk.house.as({ id, roles: ['receptionist'] }).readGuest({ guestId }));
    const outcomes = (await Promise.allSettled(looks)).map(({ status }) => status);
    expect(outcomes).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const kept = (await desk.api.readAudit({})).filter(({ action }) => action === 'readGuest');
    expect(kept.map(({ actor }) => actor).sort()).toEqual(['anna', 'carl', 'dora']);
  });
});

import { describe, expect, it } from 'vitest';
import { csvSource } from '../sources/csv/index.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { everyRow } from './small-rows.ts';
import { openHouse, owner } from './small-world.ts';

const cards = 5000;
const mapping = { columns: { NO: 'id', NAME: 'fullName', MAIL: 'email', BORN: 'birthDate' } };
const row = (place: number): string => {
  const person = place % 50 === 49 ? place - 1 : place;
  const born = place % 100 === 7 ? '1970-02-31' : '1970-02-03';

  return `${place},Person Number${person},person${person}@cards.test,${born}`;
};
const text = ['NO,NAME,MAIL,BORN', ...Array.from({ length: cards }, (_, place) => row(place)), ''].join('\n');

describe('five thousand business cards', () => {
  it('come in at once: so many new, so many twice, so many refused with the reason, and all can be taken back', async () => {
    const store = createMemoryStore();
    const { house, api } = openHouse(store);
    const { run, counts } = await house.importFrom(owner, csvSource({ text, mapping, system: 'cards' }), {
      name: 'cards.csv',
    });
    expect(counts).toMatchObject({ read: cards, new: cards - 50, refused: 50, changed: 0 });
    const importId = run?.id as never;
    const refused = await api.listQuarantine({ importId, limit: 10_000 });
    expect(refused).toHaveLength(50);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['refused/day']));
    expect(refused[0]).toMatchObject({ where: { line: 9 } });
    expect(refused[0]?.raw).toContain('person7@cards.test');

    const { root = [] } = await everyRow(store);
    expect(root).toHaveLength(100);
    expect((await api.findGuests({ email: 'person48@cards.test' })).hits).toHaveLength(1);

    const undone = await api.undoImport({ importId });
    expect(undone).toMatchObject({ removed: cards - 50, remaining: 0 });
    const left = await everyRow(store);
    for (const name of ['profile', 'identityKey', 'root', 'quarantine', 'history', 'importStep', 'doubt'])
      expect(left[name], name).toEqual([]);
  });
});

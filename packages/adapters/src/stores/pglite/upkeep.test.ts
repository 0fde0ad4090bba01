import { describe, expect, it } from 'vitest';
import { createUpkeep } from './upkeep.mjs';

/** A database that is asked, and has nothing that needs looking after. */
function asked() {
  const database = {
    looks: 0,
    execProtocolStream: async () => {
      database.looks += 1;

      return [{ name: 'dataRow', fields: ['0'] }, { name: 'commandComplete' }];
    },
  };

  return database;
}

/** How many questions one look is. */
async function questionsOfLook(): Promise<number> {
  const database = asked();
  const upkeep = createUpkeep(database);
  upkeep.wrote(2 ** 21);
  await upkeep.rest();

  return database.looks;
}

describe('the upkeep of PGlite', () => {
  it('waits for a quiet moment behind small transactions, but not for ever', async () => {
    const database = asked();
    const upkeep = createUpkeep(database);
    for (let commit = 1; commit < 1000; commit += 1) {
      upkeep.wrote(5000);
      await upkeep.committed();
    }
    expect(database.looks).toBe(0);
    await upkeep.committed();
    expect(database.looks).toBe(await questionsOfLook());
  });

  it('looks at once behind a step of a load', async () => {
    const database = asked();
    const upkeep = createUpkeep(database);
    upkeep.wrote(2 ** 21);
    await upkeep.committed();
    expect(database.looks).toBe(await questionsOfLook());
  });

  it('looks at a load less often the longer it is, and never lets much come in unseen', async () => {
    const database = asked();
    const upkeep = createUpkeep(database);
    const inLook = await questionsOfLook();
    const looksIn = async (steps: number): Promise<number> => {
      const before = database.looks;
      for (let step = 0; step < steps; step += 1) {
        upkeep.wrote(2 ** 20);
        await upkeep.committed();
      }

      return (database.looks - before) / inLook;
    };
    expect(await looksIn(8)).toBe(8);
    expect(await looksIn(56)).toBeLessThan(20);
    expect(await looksIn(80)).toBe(10);
  });

  it('looks in a quiet moment where there is a reason to, and once', async () => {
    const database = asked();
    const upkeep = createUpkeep(database);
    await upkeep.committed();
    await upkeep.rest();
    expect(database.looks).toBe(0);
    for (let commit = 0; commit < 200; commit += 1) await upkeep.committed();
    await upkeep.rest();
    const looks = database.looks;
    await upkeep.rest();
    expect([looks, database.looks]).toEqual([await questionsOfLook(), looks]);
  });
});

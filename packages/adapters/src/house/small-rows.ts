import type { Reader, Row, Store, TableName } from '@innkeeper/core';
import { tables } from '@innkeeper/core';

/** Every row of every table of a tenant: what somebody sees who has the database and not the house. */
export async function everyRow(
  store: Store,
  tenant = 'house',
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const names = Object.keys(tables) as TableName[];

  return store.read({ tenant }, async (rows) => {
    const found: Record<string, readonly unknown[]> = {};
    for (const name of names) found[name] = await allOf(rows, name);

    return found;
  });
}

async function allOf<Name extends TableName>(rows: Reader, name: Name): Promise<readonly Row<Name>[]> {
  return rows.page(name, { limit: 10_000 });
}

/** Which of the words stand in which tables. */
export async function tracesOf(
  store: Store,
  words: readonly string[],
  tenant = 'house',
): Promise<readonly string[]> {
  const rows = await everyRow(store, tenant);

  return Object.entries(rows).flatMap(([name, all]) => {
    const text = JSON.stringify(all).toLowerCase();

    return words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${name}: ${word}`);
  });
}

import type { ListOfValues, Reader, Writer } from '../../ports/store.ts';
import type { KeyOf, Row, TableName } from '../../ports/tables.ts';

/** Keys that so many profiles hold that they say nothing. */
const crowds: ListOfValues = { table: 'crowd', column: 'value' };

/** Who holds some keys, but for those that a crowd holds: a crowd is not read. */
export async function holdersOfKeys(
  rows: Reader,
  keys: readonly string[],
): Promise<readonly Row<'identityKey'>[]> {
  if (rows.whereUnlisted) return rows.whereUnlisted('identityKey', 'value', { values: keys, listed: crowds });
  const crowded = await crowdedOf(rows, keys);

  return rows.where(
    'identityKey',
    'value',
    keys.filter((key) => !crowded.has(key)),
  );
}

async function crowdedOf(rows: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await rows.where('crowd', 'value', keys)).map(({ value }) => value));
}

/** Keys whose holders were asked for before they were needed. */
interface Held {
  /** Those that no crowd holds. */
  readonly keys: ReadonlySet<unknown>;
  readonly holders: readonly Row<'identityKey'>[];
}

/** Rows that have at hand who holds some keys, until a key is written. */
export interface HoldersAtHand {
  readonly rows: Writer;
  /** Asks for the holders of keys beside whatever else is asked now. */
  ask(keys: readonly string[]): void;
}

/**
 * A writer that can be asked early who holds the keys of a record, beside the question which of them a crowd holds: to ask one
 * after the other is one way more to the store and back. A store that cannot leave a crowd unread is asked when its turn comes.
 */
export function holdersAtHand(writer: Writer): HoldersAtHand {
  let held: Held | undefined;
  let writes = 0;
  const { addNew } = writer;
  const noted = (table: TableName): void => {
    if (table !== 'identityKey' && table !== 'crowd') return;
    held = undefined;
    writes += 1;
  };
  const ask = async (keys: readonly string[]): Promise<void> => {
    const before = writes;
    const [holders, crowded] = await Promise.all([holdersOfKeys(writer, keys), crowdedOf(writer, keys)]);
    if (writes === before) held = { holders, keys: new Set(keys.filter((key) => !crowded.has(key))) };
  };

  return {
    ask(keys) {
      if (keys.length > 0 && writer.whereUnlisted) ask(keys).catch(ignore); // whoever needs them asks again
    },
    rows: {
      ...writer,
      where(table, column, values) {
        const known = table === 'identityKey' && column === 'value' ? held : undefined;
        if (!known || !values.every((value) => known.keys.has(value)))
          return writer.where(table, column, values);
        const wanted = new Set<unknown>(values);

        return Promise.resolve(known.holders.filter(({ value }) => wanted.has(value)) as never);
      },
      add: <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) => {
        if (rows.length > 0) noted(table);

        return writer.add(table, rows);
      },
      ...(addNew && {
        addNew: <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) => {
          noted(table);

          return addNew(table, rows);
        },
      }),
      put: <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) => {
        if (rows.length > 0) noted(table);

        return writer.put(table, rows);
      },
      drop: <Name extends TableName>(table: Name, keys: readonly KeyOf<Name>[]) => {
        if (keys.length > 0) noted(table);

        return writer.drop(table, keys);
      },
    },
  };
}

function ignore(): void {}

import type { Reader } from '../../ports/store.ts';
import { lastChange } from './last-change.ts';

/** What a house knows by heart between two writes, so that not every question reads it anew. */
export interface ByHeart {
  /**
   * What `read` gives at the moment that the rows show, for a question of this name. Only in a read, and only for what
   * follows from settings and rack: the next change to them or to a guest, by whatever process, has it read anew.
   */
  at<Value>(rows: Reader, name: string, read: () => Promise<Value>): Promise<Value>;
}

/** So many answers are kept; they are few days of few properties. */
const mostKept = 100;

/** Begins knowing nothing. */
export function createByHeart(): ByHeart {
  let held: { readonly moment: string; readonly values: Map<string, unknown> } | undefined;

  return {
    async at<Value>(rows: Reader, name: string, read: () => Promise<Value>) {
      const { hash: moment } = await lastChange(rows);
      if (moment === undefined) return read();
      if (held?.moment !== moment) held = { moment, values: new Map() };
      const { values } = held;
      if (values.has(name)) return values.get(name) as Value;
      const value = frozen(await read());
      if (values.size < mostKept) values.set(name, value);

      return value;
    },
  };
}

/** Nobody who gets it may change it for the next. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);

  return value;
}

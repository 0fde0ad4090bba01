import type { Reader, Store, StoreScope, Writer } from '../ports/store.ts';
import type { Row } from '../ports/tables.ts';
import type { ErrorCode } from '../shared/error-codes.ts';
import { hashOf } from '../shared/hash.ts';
import { isInnkeeperError } from '../shared/innkeeper-error.ts';

/** One promise of the port `Store`, for any runner to look at. */
export interface StorePromise {
  /** What is promised, as a sentence. */
  readonly name: string;
  /** Whether a store keeps it. It works in a tenant of its own and leaves nothing behind. */
  holds(store: Store): Promise<boolean>;
}

/** A store and a tenant that no one else uses. */
export interface Room {
  readonly store: Store;
  readonly scope: StoreScope;
  write<Value>(work: (rows: Writer) => Promise<Value>): Promise<Value>;
  read<Value>(work: (rows: Reader) => Promise<Value>): Promise<Value>;
}

/** A promise that is looked at in an empty tenant, which is emptied again afterwards. */
export function promise(name: string, keeps: (room: Room) => Promise<boolean>): StorePromise {
  const scope = { tenant: `contract ${hashOf(name).slice(0, 12)}` };

  return {
    name,
    async holds(store) {
      await store.clear(scope);
      const kept = await keeps({
        store,
        scope,
        write: (work) => store.write(scope, work),
        read: (work) => store.read(scope, work),
      });
      await store.clear(scope);

      return kept;
    },
  };
}

/** Whether something is refused with the code. */
export async function isRefused(code: ErrorCode, attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt();
  } catch (error) {
    return isInnkeeperError(error, code);
  }

  return false;
}

/** Whether two lists of plain rows are the same, in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The same with the names in every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

/** A row that says only what a promise is about. */
export function aFact(row: Partial<Row<'fact'>> & { readonly id: string }): Row<'fact'> {
  return { profileId: 'profile_1', type: 'note', at: '2026-11-21', by: 'staff_1', body: {}, ...row };
}

/** The name and version of a setting that nothing else is said of. */
export function aSetting(name: string, version = 1): Row<'setting'> {
  return { name, version, body: null };
}

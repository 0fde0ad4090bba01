import type { IdentityKeys, KeyOptions } from '../../identity/identity-keys.ts';
import { identityKeys } from '../../identity/identity-keys.ts';
import type { Row } from '../../ports/tables.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { WriteCall } from '../house/call.ts';
import type { House } from '../house/house.ts';
import type { ChangedProfile } from '../take-in/take-in.ts';
import { keyOptionsOf } from './key-options.ts';
import { endedKeys } from './keys-of-fact.ts';

const none: IdentityKeys = { strong: [], near: [], search: [] };

/** Keys over which profiles are compared, and that changed hands. */
export interface MovedKeys {
  /** Every key that was or is one of the changed profiles'. */
  readonly all: readonly string[];
  /** Those of them that others may hold too; nobody but the changed profiles holds the rest. */
  readonly standing: readonly string[];
  /** Those that a profile has no longer. */
  readonly gone: readonly string[];
  /** The keys of each changed profile, as they now are. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** Whether the store has them already; those of new profiles alone are written by {@link keep}. */
  readonly areKept: boolean;
  /** Writes them, once; it is called before anything asks the store for keys again. */
  readonly keep: () => Promise<void>;
}

/** Finds the keys of the profiles as they now are, and who may hold them too. */
export async function moveKeys(
  { house, rows }: WriteCall,
  changed: readonly ChangedProfile[],
): Promise<MovedKeys> {
  const options = keyOptionsOf(house);
  const ended = await endedKeys({ house, rows }, changed);
  const fresh: Row<'identityKey'>[] = [];
  const put: Row<'identityKey'>[] = [];
  const gone: Row<'identityKey'>[] = [];
  const all = new Set<string>();
  const of = new Map<string, readonly string[]>();
  for (const { id, before, after } of changed) {
    const was = before ? keysOf(before, options) : none;
    const is = after ? withoutEnded(keysNow(house, after, options), ended.get(id)) : none;
    for (const key of [...comparedBy(was), ...comparedBy(is)]) all.add(key);
    of.set(id, comparedBy(is));
    const held = new Set([...comparedBy(is), ...is.search]);
    const target = before ? put : fresh;
    for (const value of held) target.push({ value, profileId: id });
    for (const value of [...comparedBy(was), ...was.search])
      if (!held.has(value)) gone.push({ value, profileId: id });
  }
  const standing = await house.knownKeys.standing(rows, [...all]);
  house.knownKeys.add(valuesOf(fresh));
  house.knownKeys.add(valuesOf(put));
  const keep = once(async () => {
    await rows.add('identityKey', fresh);
    await rows.put('identityKey', put);
    await rows.drop('identityKey', gone);
  });
  const areKept = put.length > 0 || gone.length > 0;
  if (areKept) await keep();

  const lost = gone.map(({ value }) => value).filter((value) => all.has(value));

  return { all: [...all], standing, gone: lost, of, areKept, keep };
}

function once(write: () => Promise<void>): () => Promise<void> {
  let written: Promise<void> | undefined;

  return () => {
    written ??= write();

    return written;
  };
}

function* valuesOf(rows: readonly Row<'identityKey'>[]): Generator<string> {
  for (const { value } of rows) yield value;
}

function withoutEnded(keys: IdentityKeys, ended: ReadonlySet<string> | undefined): IdentityKeys {
  return ended ? { ...keys, strong: keys.strong.filter((key) => !ended.has(key)) } : keys;
}

/** The keys over which a profile is compared with others. */
export function comparedBy({ strong, near }: IdentityKeys): readonly string[] {
  return [...strong, ...near];
}

/** The keys of profiles that were read before their turn, and by which house. */
const madeAhead = new WeakMap<ProfileRecord, { readonly house: House; readonly keys: IdentityKeys }>();

/** Makes the keys of a profile while the store is busy with what came before it. */
export function keysAhead(house: House, profile: ProfileRecord): IdentityKeys {
  const keys = keysOf(profile, keyOptionsOf(house));
  madeAhead.set(profile, { house, keys });

  return keys;
}

function keysNow(house: House, profile: ProfileRecord, options: KeyOptions): IdentityKeys {
  const made = madeAhead.get(profile);

  return made?.house === house ? made.keys : keysOf(profile, options);
}

/** Companies are found by name, and never taken for a person. */
export function keysOf(profile: ProfileRecord, options: KeyOptions): IdentityKeys {
  const keys = identityKeys(profile, options);

  return isPerson(profile) ? keys : { strong: [], near: [], search: keys.search };
}

/** Whether a profile stands for one person. */
export function isPerson({ type }: ProfileRecord): boolean {
  return type.value === 'person' || type.value === 'contact';
}

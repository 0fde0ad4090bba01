import type { IdentityKeys } from '../identity/identity-keys.ts';
import { identityKeys } from '../identity/identity-keys.ts';
import type { Row } from '../ports/tables.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { WriteCall } from './call.ts';
import { keyOptionsOf } from './key-options.ts';
import { endedKeys } from './keys-of-fact.ts';
import type { ChangedProfile } from './take-in.ts';

const none: IdentityKeys = { strong: [], near: [], search: [] };

/** Keys over which profiles are compared, and that changed hands. */
export interface MovedKeys {
  /** Every key that was or is one of the changed profiles'. */
  readonly all: readonly string[];
  /** Those that a profile has no longer. */
  readonly gone: readonly string[];
  /** The keys of each changed profile, as they now are. */
  readonly of: ReadonlyMap<string, readonly string[]>;
}

/** Keeps the keys of the profiles as they now are. */
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
    const is = after ? withoutEnded(keysOf(after, options), ended.get(id)) : none;
    for (const key of [...comparedBy(was), ...comparedBy(is)]) all.add(key);
    of.set(id, comparedBy(is));
    const now = new Set([...comparedBy(is), ...is.search]);
    const target = before ? put : fresh;
    for (const value of now) target.push({ value, profileId: id });
    for (const value of [...comparedBy(was), ...was.search])
      if (!now.has(value)) gone.push({ value, profileId: id });
  }
  await rows.add('identityKey', fresh);
  await rows.put('identityKey', put);
  await rows.drop('identityKey', gone);

  const lost = gone.map(({ value }) => value).filter((value) => all.has(value));

  return { all: [...all], gone: lost, of };
}

function withoutEnded(keys: IdentityKeys, ended: ReadonlySet<string> | undefined): IdentityKeys {
  return ended ? { ...keys, strong: keys.strong.filter((key) => !ended.has(key)) } : keys;
}

/** The keys over which a profile is compared with others. */
export function comparedBy({ strong, near }: IdentityKeys): readonly string[] {
  return near.length === 0 ? strong : [...strong, ...near];
}

/** Companies are found by name, and never taken for a person. */
export function keysOf(profile: ProfileRecord, options: Parameters<typeof identityKeys>[1]): IdentityKeys {
  const keys = identityKeys(profile, options);

  return isPerson(profile) ? keys : { strong: [], near: [], search: keys.search };
}

/** Whether a profile stands for one person. */
export function isPerson({ type }: ProfileRecord): boolean {
  return type.value === 'person' || type.value === 'contact';
}

import { crowdSize } from '../identity/pairs-of-keys.ts';
import type { WriteCall } from './call.ts';
import type { MovedKeys } from './move-keys.ts';

/** Who shares what. */
export interface Crowd {
  /** Which profiles hold each of the values that say something. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** Those of the values that so many hold that they say nothing. */
  readonly crowded: ReadonlySet<string>;
  /** Holders of values that have only now become too common, or rare enough again: all their pairs are judged anew. */
  readonly turned: ReadonlySet<string>;
}

/** Finds who holds the keys that moved; values that too many hold, or few again, are noted. */
export async function crowdOf(call: WriteCall, { all, gone }: MovedKeys): Promise<Crowd> {
  const { rows } = call;
  const crowded = new Set((await rows.where('crowd', 'value', all)).map(({ value }) => value));
  const thinned = await thinnedOut(
    call,
    gone.filter((value) => crowded.has(value)),
  );
  for (const value of thinned) crowded.delete(value);
  const holders = new Map<string, string[]>();
  const asked = all.filter((value) => !crowded.has(value));
  for (const { value, profileId } of await rows.where('identityKey', 'value', asked)) {
    const known = holders.get(value);
    if (known) known.push(profileId);
    else holders.set(value, [profileId]);
  }
  const fresh: (readonly [string, readonly string[]])[] = [];
  for (const [value, profiles] of holders) if (profiles.length > crowdSize) fresh.push([value, profiles]);
  await rows.put(
    'crowd',
    fresh.map(([value]) => ({ value })),
  );
  const turned = [
    ...fresh.flatMap(([, profiles]) => profiles),
    ...thinned.flatMap((value) => holders.get(value) ?? []),
  ];

  for (const [value] of fresh) crowded.add(value);

  return { holders, crowded, turned: new Set(turned) };
}

/** Values that are no longer shared by a crowd: they say something again. */
async function thinnedOut({ rows }: WriteCall, values: readonly string[]): Promise<readonly string[]> {
  const thinned: string[] = [];
  for (const value of new Set(values)) {
    if ((await rows.count('identityKey', 'value', [value])) <= crowdSize) thinned.push(value);
  }
  await rows.drop(
    'crowd',
    thinned.map((value) => ({ value })),
  );

  return thinned;
}

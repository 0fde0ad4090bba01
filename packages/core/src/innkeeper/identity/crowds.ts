import { crowdSize } from '../../identity/pairs-of-keys.ts';
import type { WriteCall } from '../house/call.ts';
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
export async function crowdOf(call: WriteCall, moved: MovedKeys): Promise<Crowd> {
  const { rows } = call;
  const { standing, gone, areKept } = moved;
  const crowded = new Set((await rows.where('crowd', 'value', standing)).map(({ value }) => value));
  const thinned = await thinnedOut(
    call,
    gone.filter((value) => crowded.has(value)),
  );
  for (const value of thinned) crowded.delete(value);
  const holders = heldByChanged(moved, crowded);
  const asked = standing.filter((value) => !crowded.has(value));
  const joined = new Set<string[]>();
  for (const { value, profileId } of await rows.where('identityKey', 'value', asked)) {
    const known = holders.get(value);
    if (!known) holders.set(value, [profileId]);
    else {
      if (!areKept) joined.add(known);
      known.push(profileId);
    }
  }
  for (const profiles of joined) profiles.sort();
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

/** The changed profiles that hold keys of which the store does not tell it, in the order of their ids. */
function heldByChanged(
  { all, standing, of, areKept }: MovedKeys,
  crowded: ReadonlySet<string>,
): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  if (areKept && standing.length === all.length) return holders;
  const told = areKept ? new Set(standing) : crowded;
  for (const id of [...of.keys()].sort())
    for (const key of of.get(id) ?? []) {
      if (told.has(key)) continue;
      const known = holders.get(key);
      if (known) known.push(id);
      else holders.set(key, [id]);
    }

  return holders;
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

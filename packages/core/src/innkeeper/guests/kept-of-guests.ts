import { countedStay } from '../../census/house/counted-stay.ts';
import type { Cell, Reader } from '../../ports/store.ts';
import type { Findable } from '../../ports/tables.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { claimsOfStay } from '../../stays/checks/claims.ts';
import type { Breathe } from './kept-cells.ts';
import { keptOf, unfolded, unfoldedInTurns, whereColumnsOf } from './kept-cells.ts';

/** Records as they are kept, each with the id by which it was found. */
export interface Kept {
  readonly keys: readonly string[];
  readonly bodies: readonly unknown[];
}

/** Everything that is kept of some guests, record beside record. */
export interface KeptOfGuests {
  readonly profiles: Kept;
  readonly facts: Kept;
  /** Profiles, and the stays in which they have a part. */
  readonly parties: { readonly profileIds: readonly string[]; readonly stayIds: readonly string[] };
  readonly stayIds: readonly string[];
  readonly stays: readonly StayRecord[];
  readonly charges: Kept;
  readonly contacts: Kept;
  readonly feedback: Kept;
  readonly services: Kept;
}

/** Whose records are read. */
export interface Members {
  /** The profiles of the guests. */
  readonly members: readonly string[];
  /** Those of them that are not read yet. */
  readonly unread: readonly string[];
  readonly breathe?: Breathe | undefined;
  /** Whether a stay may claim charges. */
  readonly hasClaims: boolean;
}

type Lined = 'charge' | 'contact' | 'feedback' | 'service';

const stayedIn = { table: 'party', from: 'profileId', to: 'stayId' } as const;

/** Reads the records of guests in the order of their ids, each table when it is known what to ask it for. */
export async function keptOfGuests(
  rows: Reader,
  { members, unread, breathe }: Members,
): Promise<KeptOfGuests> {
  const kept = async <Name extends 'profile' | 'fact' | 'stay' | Lined>(
    table: Name,
    column: Findable<Name>,
    values: readonly Cell[],
  ): Promise<Kept> =>
    listed(await keptOf(rows, table, column, { values, columns: [column, 'body'] as never }));
  const [profiles, facts, parties] = await Promise.all([
    kept('profile', 'id', unread),
    kept('fact', 'profileId', members),
    keptOf(rows, 'party', 'profileId', { values: members, columns: ['profileId', 'stayId'] }),
  ]);
  const stayIds = [...new Set(parties.map(([, stayId]) => stayId as string))];
  const owners = [...members, ...stayIds];
  const found = await kept('stay', 'id', stayIds);
  const stays = (await unfoldedInTurns(found.bodies, breathe)).map((body) => unfolded<StayRecord>(body));
  const claims = new Set(stays.flatMap(claimsOfStay));
  const [charges, contacts, feedback, services] = await Promise.all([
    kept('charge', 'ownerId', [...owners, ...claims]),
    kept('contact', 'ownerId', owners),
    kept('feedback', 'ownerId', owners),
    kept('service', 'ownerId', owners),
  ]);

  return {
    profiles,
    facts,
    parties: {
      profileIds: parties.map(([profileId]) => profileId as string),
      stayIds: parties.map(([, stayId]) => stayId as string),
    },
    stayIds: found.keys,
    stays,
    charges: { ...charges, bodies: await unfoldedInTurns(charges.bodies, breathe) },
    contacts,
    feedback,
    services,
  };
}

/**
 * The same for hundreds of guests whose facts are counted: all tables are asked at once, the store finds the stays by
 * itself, and gives each table's answer as columns. Stays are read without what no fact is counted from; they and charges
 * come as the store finds them.
 */
export async function countedOfGuests(
  rows: Reader,
  { members, unread, hasClaims }: Members,
): Promise<KeptOfGuests> {
  const anyOrder = true;
  const toOwners = { values: members, columns: ['ownerId', 'body'], through: stayedIn } as const;
  const [profiles, facts, parties, found, posted, contacts, feedback, services] = await Promise.all([
    whereColumnsOf(rows, 'profile', 'id', { values: unread, columns: ['id', 'body'] }),
    whereColumnsOf(rows, 'fact', 'profileId', { values: members, columns: ['profileId', 'body'] }),
    whereColumnsOf(rows, 'party', 'profileId', { values: members, columns: ['profileId', 'stayId'] }),
    whereColumnsOf(rows, 'stay', 'id', {
      values: members,
      columns: ['id', 'body'],
      through: stayedIn,
      anyOrder,
    }),
    whereColumnsOf(rows, 'charge', 'ownerId', { ...toOwners, anyOrder }),
    whereColumnsOf(rows, 'contact', 'ownerId', toOwners),
    whereColumnsOf(rows, 'feedback', 'ownerId', toOwners),
    whereColumnsOf(rows, 'service', 'ownerId', toOwners),
  ]);
  const stays = found.body.map((body) =>
    typeof body === 'string' ? countedStay(body) : (body as StayRecord),
  );
  const claims = hasClaims ? [...new Set(stays.flatMap(claimsOfStay))] : [];
  const charges = owned(posted);
  const columns = ['ownerId', 'body'] as const;
  const claimed =
    claims.length > 0 && owned(await whereColumnsOf(rows, 'charge', 'ownerId', { values: claims, columns }));

  return {
    profiles: { keys: profiles.id, bodies: profiles.body },
    facts: { keys: facts.profileId, bodies: facts.body },
    parties: { profileIds: parties.profileId, stayIds: parties.stayId },
    stayIds: found.id,
    stays,
    charges: claimed && claimed.keys.length > 0 ? together(charges, claimed) : charges,
    contacts: owned(contacts),
    feedback: owned(feedback),
    services: owned(services),
  };
}

function listed(cells: readonly (readonly unknown[])[]): Kept {
  return { keys: cells.map(([key]) => key as string), bodies: cells.map(([, body]) => body) };
}

function owned(columns: { readonly ownerId: readonly string[]; readonly body: readonly unknown[] }): Kept {
  return { keys: columns.ownerId, bodies: columns.body };
}

/** One list behind the other. */
export function together(one: Kept, other: Kept): Kept {
  return { keys: [...one.keys, ...other.keys], bodies: [...one.bodies, ...other.bodies] };
}

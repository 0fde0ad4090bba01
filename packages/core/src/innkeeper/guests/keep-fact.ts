import type { Fact } from '../../guests/fact.ts';
import type { Row } from '../../ports/tables.ts';
import { idOf } from '../../shared/hash.ts';
import type { FactId, ProfileId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { WriteCall } from '../house/call.ts';

/** A fact before it is said who states it, when, and of whom. */
export type Unsigned<Kind> = Kind extends Fact ? Omit<Kind, 'id' | 'profileId' | 'at' | 'by'> : never;

/** The same statement at the same moment is the same fact. */
export async function keepFact(
  { house, rows, actor, now, emit }: WriteCall,
  profileId: ProfileId,
  statement: Unsigned<Fact>,
): Promise<FactId> {
  const id = idOf('fact', house.tenant, profileId, now, actor.id, JSON.stringify(statement));
  const fact = { ...statement, id, profileId, at: now, by: actor.id } as Fact;
  await rows.put('fact', [factRow(fact)]);
  emit({ type: 'guest-changed', guestId: renamed('guest', profileId) });

  return id;
}

/** The row that keeps a fact. */
export function factRow(fact: Fact): Row<'fact'> {
  const { id, profileId, type, at, by } = fact;

  return { id, profileId, type, at, by, closedAt: undefined, body: fact };
}

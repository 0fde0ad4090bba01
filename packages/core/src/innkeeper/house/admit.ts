import type { Instant } from '../../shared/day.ts';
import { InnkeeperError, isInnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Permission } from '../operations.ts';
import type { Actor } from './actor.ts';
import { isActor, requirePermission } from './actor.ts';
import type { AuditFacts } from './audit.ts';
import { appendAudit } from './audit.ts';
import type { House } from './house.ts';

/** Who wants to do what. */
export interface Knock {
  readonly actor: Actor | undefined;
  readonly permission: Permission;
  /** What the audit says of it when it is refused. */
  readonly refusal: (actor: Actor) => AuditFacts;
}

/**
 * Lets an actor in whose right still stands; who is refused stands in the audit.
 * @throws `actor/missing`, `actor/revoked`, `actor/not-allowed`
 */
export async function admit(house: House, { actor, permission, refusal }: Knock): Promise<Actor> {
  try {
    if (isActor(actor) && (await house.isRevoked?.(actor.id))) throw new InnkeeperError('actor/revoked');

    return requirePermission(actor, permission, house.policy);
  } catch (error) {
    if (isActor(actor) && isInnkeeperError(error) && error.code.startsWith('actor/')) {
      await house.store.write({ tenant: house.tenant }, (rows) => appendAudit(house, rows, [refusal(actor)]));
    }
    throw error;
  }
}

/** What the audit says of a watcher who was refused. */
export function refusedWatch(actor: Actor, at: Instant): AuditFacts {
  return { at, actor: actor.id, action: 'watch', outcome: 'refused', input: {} };
}

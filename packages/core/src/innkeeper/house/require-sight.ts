import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { FieldGroup } from './actor.ts';
import type { ReadCall } from './call.ts';
import type { Sight } from './sight.ts';
import { sightOf } from './sight.ts';

/** What the actor sees, where that includes a group without which the answer would be empty and misleading. @throws `actor/not-allowed` */
export function requireSight({ actor, house }: ReadCall, group: FieldGroup): Sight {
  const sight = sightOf(actor, house.policy);
  if (!sight(group)) throw new InnkeeperError('actor/not-allowed', { permission: group });

  return sight;
}

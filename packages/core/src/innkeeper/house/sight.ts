import type { Actor, FieldGroup, Policy } from './actor.ts';
import { fieldGroups, sees } from './actor.ts';

/** Whether one actor sees a group of fields; asked for every part of every answer. */
export interface Sight {
  (group: FieldGroup): boolean;
  /** Nothing is hidden from this actor: what no group names is for such eyes only. */
  readonly everything: boolean;
}

/** What this actor sees. */
export function sightOf(actor: Actor, policy: Policy): Sight {
  const seen = new Set(fieldGroups.filter((group) => sees(actor, group, policy)));

  return Object.assign((group: FieldGroup) => seen.has(group), {
    everything: seen.size === fieldGroups.length,
  });
}

import type { ContactPoint, Identifier } from '../records/profile-record.ts';
import type { Day, Instant } from '../shared/day.ts';
import { idOf } from '../shared/hash.ts';
import type { FactId, ProfileId } from '../shared/id.ts';
import type { BindingFact } from './fact.ts';
import { keyOfContactPoint, keyOfIdentifier } from './keys-of-values.ts';

/** A number that goes from one guest to another: a phone with a new owner, a card that was handed on. */
export interface Move {
  readonly identifier?: Identifier;
  readonly contactPoint?: ContactPoint;
  readonly from: ProfileId;
  readonly to: ProfileId;
  readonly day: Day;
  readonly at: Instant;
  readonly by: string;
}

/** The two facts of a move: the old bond ends with its day and stays in the history, the new one begins. */
export function moveBinding({ from, to, ...what }: Move): readonly [ended: BindingFact, bound: BindingFact] {
  return [
    bindingFact({ ...what, profileId: from, state: 'ended' }),
    bindingFact({ ...what, profileId: to, state: 'bound' }),
  ];
}

/** The fact that a number is bound to a guest, or no longer; a card and a phone in one fact are bound to each other. */
export function bindingFact(binding: Omit<BindingFact, 'id' | 'type'>): BindingFact {
  const { profileId, state, at, by, identifier, contactPoint } = binding;
  const key = [identifier && keyOfIdentifier(identifier), contactPoint && keyOfContactPoint(contactPoint)];
  const parts = [profileId, state, at, by, ...key.map((part = '') => part)];

  return {
    ...binding,
    id: idOf('fact', parts.join('\u001e').replaceAll('\u001f', '\u001d')) satisfies FactId,
    type: 'binding',
  };
}

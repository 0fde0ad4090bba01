import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Permission } from '../operations.ts';

/** Who asks. The host says so after it has verified its user; the house keeps no passwords. */
export interface Actor {
  /** The host's id of the person or program; goes into the audit, so no name and no address. */
  readonly id: string;
  readonly roles: readonly string[];
  /** The properties the actor works for; absent means all of the group. */
  readonly properties?: readonly string[];
}

/** The parts of a guest that a role may see; what is not listed is left out everywhere alike. */
export type FieldGroup = (typeof fieldGroups)[number];

/** Every group of fields. How often a guest stayed and whether he is in the house belong to none: it is what he is known by. */
export const fieldGroups = [
  'names',
  'real-name',
  'contact',
  'documents',
  'birth-date',
  'preferences',
  'constraints',
  'stays',
  'amounts',
  'feedback',
  'notes',
  'confidential',
  'consents',
  'relations',
  'sources',
] as const;

/** What a role may do and see. */
export interface RolePolicy {
  readonly may: readonly (Permission | '*')[];
  readonly sees: readonly (FieldGroup | '*')[];
}

/** What each role may do and see; a role that is not listed may nothing. */
export type Policy = Readonly<Record<string, RolePolicy>>;

const desk = [
  'guests.find',
  'guests.read',
  'guests.brief',
  'guests.write',
  'work.order',
  'settings.read',
  'events.watch',
] as const;
const deskSees = [
  'names',
  'real-name',
  'contact',
  'documents',
  'birth-date',
  'preferences',
  'constraints',
  'stays',
  'feedback',
  'notes',
  'consents',
  'relations',
  'sources',
] as const;

/** The roles a hotel starts with; a host passes its own table to change them. */
export const defaultPolicy: Policy = {
  receptionist: { may: desk, sees: deskSees },
  housekeeping: {
    may: ['guests.brief', 'work.order', 'events.watch'],
    sees: ['names', 'constraints', 'preferences'],
  },
  kitchen: {
    may: ['guests.brief', 'work.order', 'events.watch'],
    sees: ['names', 'constraints', 'preferences'],
  },
  sales: {
    may: [
      'guests.find',
      'guests.read',
      'guests.brief',
      'guests.write',
      'events.watch',
      'census.read',
      'reports.read',
    ],
    sees: [
      'names',
      'contact',
      'preferences',
      'constraints',
      'stays',
      'amounts',
      'feedback',
      'notes',
      'consents',
      'relations',
      'sources',
    ],
  },
  manager: {
    may: [
      ...desk,
      'guests.merge',
      'imports.read',
      'audit.read',
      'census.read',
      'segments.write',
      'reports.read',
      'reports.write',
      'gifts.approve',
      'notes.undo',
    ],
    sees: [...deskSees, 'amounts', 'confidential'],
  },
  privacy: {
    may: ['guests.find', 'guests.read', 'guests.export', 'guests.forget', 'audit.read', 'events.watch'],
    sees: ['*'],
  },
  it: {
    may: ['imports.run', 'imports.read', 'settings.read', 'settings.write', 'audit.read', 'events.watch'],
    sees: [],
  },
  owner: { may: ['*'], sees: ['*'] },
};

/** Whether one of the actor's roles may do this. */
export function may(actor: Actor, permission: Permission, policy: Policy): boolean {
  return actor.roles.some(
    (role) =>
      ownEntry(policy, role)?.may.some((allowed) => allowed === '*' || allowed === permission) ?? false,
  );
}

/** Whether one of the actor's roles sees this part of a guest. */
export function sees(actor: Actor, group: FieldGroup, policy: Policy): boolean {
  return actor.roles.some(
    (role) => ownEntry(policy, role)?.sees.some((seen) => seen === '*' || seen === group) ?? false,
  );
}

/** @throws `actor/missing`, `actor/not-allowed` */
export function requirePermission(actor: Actor | undefined, permission: Permission, policy: Policy): Actor {
  if (!isActor(actor)) throw new InnkeeperError('actor/missing');
  if (!may(actor, permission, policy)) throw new InnkeeperError('actor/not-allowed', { permission });

  return actor;
}

/** Whether a host that is not typed has said who asks, and in which roles. */
export function isActor(actor: Actor | undefined): actor is Actor {
  return typeof actor?.id === 'string' && actor.id !== '' && Array.isArray(actor.roles);
}

/** A role name such as `constructor` is no role. */
function ownEntry(policy: Policy, role: string): RolePolicy | undefined {
  return Object.hasOwn(policy, role) ? policy[role] : undefined;
}

import type { ProfileRecord } from '../../records/profile-record.ts';
import type { Plan } from '../plan.ts';
import { agentReference } from '../references.ts';

const names = [
  'Globetrek Online',
  'Roomwise',
  'StayFinder',
  'Silk Route Travel',
  'Harbour & Hills Tours',
] as const;

/** How many travel agents bring guests. */
export const agentCount = names.length;

/** The travel agents, as the group's first system keeps them. */
export function agentsOf(plan: Plan): readonly ProfileRecord[] {
  return names.map((full, agent) => ({
    kind: 'profile',
    source: agentReference(plan, agent, plan.systems[0] as string),
    type: { value: 'agent', raw: 'Agent' },
    active: true,
    names: [{ type: 'primary', full }],
    contactPoints: [
      { type: 'email', address: `bookings@agent${agent + 1}.example`, use: 'work', primary: true },
    ],
  }));
}

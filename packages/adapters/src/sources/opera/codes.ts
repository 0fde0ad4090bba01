import type { ProfileType, RelationRecord, StayParty, StayStatus } from '@innkeeper/core';

const statuses: Readonly<Record<string, StayStatus>> = {
  reserved: 'reserved',
  duein: 'reserved',
  confirmed: 'reserved',
  requested: 'enquired',
  prospect: 'enquired',
  waitlisted: 'waitlisted',
  waitlist: 'waitlisted',
  inhouse: 'in-house',
  checkedin: 'in-house',
  dueout: 'in-house',
  walkin: 'in-house',
  pendingcheckout: 'in-house',
  checkedout: 'checked-out',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  noshow: 'no-show',
};

/** The status of a reservation, whatever its case, spaces and dashes: `NO SHOW` is `NoShow`. */
export function statusOf(raw: string): StayStatus {
  return statuses[letters(raw)] ?? 'unknown';
}

const profileTypes: Readonly<Record<string, ProfileType>> = {
  guest: 'person',
  employee: 'person',
  company: 'company',
  vendor: 'company',
  hotel: 'company',
  busheader: 'other',
  agent: 'agent',
  travelagent: 'agent',
  group: 'group',
  source: 'source',
  contact: 'contact',
};

/** What a profile of OPERA stands for. */
export function profileTypeOf(raw: string): ProfileType {
  return profileTypes[letters(raw)] ?? 'other';
}

const roles: Readonly<Record<string, StayParty['role']>> = {
  guest: 'guest',
  company: 'company',
  group: 'group',
  travelagent: 'agent',
  agent: 'agent',
  source: 'agent',
  reservationcontact: 'booker',
  contact: 'booker',
  billingcontact: 'payer',
};

/** What part a profile that is attached to a reservation has in it. */
export function roleOf(raw: string): StayParty['role'] | undefined {
  return roles[letters(raw)];
}

const relations: readonly (readonly [RegExp, RelationRecord['type']])[] = [
  [/spouse|wife|husband|partner|配偶/i, 'spouse'],
  [/child|son\b|daughter|子女/i, 'child'],
  [/parent|father|mother|父|母/i, 'parent'],
  [/sibling|brother|sister|兄|弟|姐|妹/i, 'sibling'],
  [/household/i, 'household'],
  [/family|relative|亲/i, 'relative'],
  [/colleague|co-?worker|同事/i, 'colleague'],
  [/employer|company|雇主|公司/i, 'employer'],
  [/assistant|secretary|助理|秘书/i, 'assistant'],
  [/refer/i, 'referred-by'],
  [/travel|companion/i, 'travels-with'],
];

/** What the other person is to this one. */
export function relationOf(raw: string): RelationRecord['type'] {
  return relations.find(([words]) => words.test(raw))?.[1] ?? 'other';
}

/** The way a booking came, in the house's words where OPERA's code has a plain one; else the code. */
export function channelOf(raw: string): string {
  if (/web|internet|online|\bibe\b/i.test(raw)) return 'web';
  if (/\bota\b|booking\.?com|expedia|agoda|ctrip|trip\.com/i.test(raw)) return 'ota';
  if (/phone|\btel\b|call/i.test(raw)) return 'phone';
  if (/walk|desk|\bpms\b/i.test(raw)) return 'desk';

  return raw;
}

function letters(raw: string): string {
  return raw.toLowerCase().replace(/[^a-z]/g, '');
}

import type { SourceReference } from '../shared/source-reference.ts';
import { codeOf, serialOf } from './chance/serial.ts';
import type { Plan } from './plan.ts';

/** A guest's number times this, and the number of the profile among the guest's, make the code behind an id. */
const perGuest = 8;
/** The place of a company among the profiles of the guest it comes with. */
const companyPlace = 7;
/** At most this many guests have a place of their own among the ids. */
export const mostGuests = 500_000_000;

const kinds = { profile: '0001', stay: '0002', charge: '0003', feedback: '0004', contact: '0005' } as const;
type Kind = keyof typeof kinds;

/** The reference of a guest's profile. @param copy which of the guest's profiles, 0 for the first */
export function profileReference(plan: Plan, guest: number, copy: number, system: string): SourceReference {
  return reference(system, 'profile', serialOf(plan.seed, guest * perGuest + copy), '');
}

/** The reference of the company that comes with a guest. */
export function companyReference(plan: Plan, guest: number, system: string): SourceReference {
  return profileReference(plan, guest, companyPlace, system);
}

/** The reference of a travel agent. */
export function agentReference(plan: Plan, agent: number, system: string): SourceReference {
  return reference(system, 'profile', serialOf(plan.seed, 0xffffffff - agent), '');
}

/** The reference of a guest's stay, by its number among the guest's. Stays belong to a property, profiles to the group. */
export function stayReference(
  plan: Plan,
  { system, property }: { readonly system: string; readonly property: string },
  guest: number,
  stay: number,
): SourceReference {
  const { kind, id } = reference(system, 'stay', serialOf(plan.seed, guest * perGuest), two(stay));

  return { system, property, kind, id };
}

/** The reference of something that belongs to a stay: the twelfth line of its folio. */
export function lineReference(
  { system, property, id }: SourceReference,
  kind: Kind,
  line: number,
): SourceReference {
  return { system, property, kind, id: id.includes('-') ? guidOfLine(id, kind, line) : id + three(line) };
}

function guidOfLine(stay: string, kind: Kind, line: number): string {
  return `${stay.slice(0, 9)}${kinds[kind]}${stay.slice(13, 24)}0000000${stay.slice(-2)}${three(line)}`;
}

/** The guest and the copy that a profile's reference stands for; `undefined` for anything else. */
export function personBehind(
  plan: Plan,
  source: SourceReference,
): { guest: number; copy: number } | undefined {
  if (source.kind !== 'profile') return undefined;

  const code = codeOf(plan.seed, serialIn(source.id));
  const copy = code % perGuest;
  const guest = Math.floor(code / perGuest);
  return copy === companyPlace || guest >= mostGuests ? undefined : { guest, copy };
}

/** Ids look as the system gives them: a GUID, a card's number, or plain digits. */
function reference(system: string, kind: Kind, serial: number, tail: string): SourceReference {
  if (system.startsWith('mews')) {
    const id = `${serial.toString(16).padStart(8, '0')}-${kinds[kind]}-4000-8000-${tail.padStart(12, '0')}`;
    return { system, kind, id };
  }

  const id = String(serial + 1_000_000_000) + tail;
  return { system, kind, id: system.startsWith('cards') ? `K${id}` : id };
}

function serialIn(id: string): number {
  if (id.includes('-')) return Number.parseInt(id.slice(0, 8), 16);

  return Number(id.replace('K', '')) - 1_000_000_000;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function three(value: number): string {
  return value < 100 ? `0${two(value)}` : String(value);
}

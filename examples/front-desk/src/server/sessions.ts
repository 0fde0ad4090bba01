import { randomBytes } from 'node:crypto';
import type { Actor, Day } from '@innkeeper/core';

/** A person of the staff who can be at this desk. */
export interface StaffMember {
  readonly id: string;
  readonly role: 'receptionist' | 'housekeeping' | 'manager';
  readonly names: { readonly en: string; readonly 'zh-CN': string };
}

/** Who works here. A real system asks for a password; this one lets you choose. */
export const staff: readonly StaffMember[] = [
  { id: 'staff-1', role: 'receptionist', names: { en: 'Lin Yue', 'zh-CN': '林悦' } },
  { id: 'staff-2', role: 'housekeeping', names: { en: 'Wu Fang', 'zh-CN': '吴芳' } },
  { id: 'staff-3', role: 'manager', names: { en: 'Chen Jun', 'zh-CN': '陈军' } },
];

/** Who is logged in, by token. Nothing of it is ever written down. */
export interface Sessions {
  /** Begins a session; `undefined` for nobody we know. */
  open(staffId: string): Session | undefined;
  close(token: string): void;
  /** What the host asks: whose token this is. */
  actorOf(token: string | undefined): Actor | undefined;
  /** A code for a page in a frame: good once, for a minute. */
  lend(token: string): string | undefined;
  redeem(code: string): Session | undefined;
}

/** A session of one member of the staff. */
export interface Session {
  readonly token: string;
  readonly member: StaffMember;
}

/** What a page in a frame begins with. */
export interface HostedSession extends Session {
  readonly property: string;
  readonly day: Day;
  /** The pages that may frame it. */
  readonly origins: readonly string[];
}

const hour = 3_600_000;

/** Sessions that end after twelve hours. @param now milliseconds */
export function createSessions(now: () => number = Date.now): Sessions {
  const open = new Map<string, { readonly member: StaffMember; readonly until: number }>();
  const codes = new Map<string, { readonly member: StaffMember; readonly until: number }>();
  const begin = (member: StaffMember): Session => {
    const token = randomBytes(24).toString('base64url');
    open.set(token, { member, until: now() + 12 * hour });

    return { token, member };
  };
  const memberOf = (token: string | undefined): StaffMember | undefined => {
    const session = token === undefined ? undefined : open.get(token);

    return session && session.until > now() ? session.member : undefined;
  };

  return {
    open: (staffId) => {
      const member = staff.find(({ id }) => id === staffId);

      return member && begin(member);
    },
    close: (token) => void open.delete(token),
    actorOf: (token) => {
      const member = memberOf(token);

      return member && { id: member.id, roles: [member.role] };
    },
    lend: (token) => {
      const member = memberOf(token);
      if (!member) return undefined;
      const code = randomBytes(18).toString('base64url');
      codes.set(code, { member, until: now() + hour / 60 });

      return code;
    },
    redeem: (code) => {
      const lent = codes.get(code);
      codes.delete(code);

      return lent && lent.until > now() ? begin(lent.member) : undefined;
    },
  };
}

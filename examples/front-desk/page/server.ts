import type { Book, Reservation } from '../src/book/book.ts';
import type { Session, StaffMember } from '../src/server/sessions.ts';

let token = '';

/** The token of whoever is logged in at this desk; kept in memory only. */
export function tokenNow(): string {
  return token;
}

/** Everybody who may log in here. */
export function listStaff(): Promise<readonly StaffMember[]> {
  return ask('GET', 'staff');
}

/** Logs another person in, and whoever was logged in out. */
export async function logIn(staffId: string): Promise<StaffMember> {
  if (token) {
    const leaving = ask('POST', 'logout');
    token = '';
    await leaving;
  }
  const session: Session = await ask('POST', 'login', { staff: staffId });
  token = session.token;

  return session.member;
}

/** A code with which a page in a frame may begin: good once, for a minute. */
export async function lendCode(): Promise<string> {
  return (await ask<{ readonly code: string }>('POST', 'hosted-code')).code;
}

/** The reservations and rooms. */
export function readBook(): Promise<Book> {
  return ask('GET', 'book');
}

/** Assigns a room, checks a guest in or notes an order. @throws where another reservation holds the room */
export function changeReservation(change: {
  readonly id: string;
  readonly room?: string;
  readonly status?: string;
  readonly note?: string;
}): Promise<Reservation> {
  return ask('POST', 'reservations/change', change);
}

/** Keeps a new reservation. @throws where a field does not fit */
export function addReservation(fields: Readonly<Record<string, unknown>>): Promise<Reservation> {
  return ask('POST', 'reservations', fields);
}

async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`/pms/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);

  return answer.status === 204 ? (undefined as Answer) : ((await answer.json()) as Answer);
}

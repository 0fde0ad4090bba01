import { randomInt } from 'node:crypto';
import type { Reservation } from '../book/book.ts';
import type { Shelf } from '../book/shelf.ts';
import { readChange, readNewReservation } from './read-body.ts';
import type { HostedSession, Session, Sessions } from './sessions.ts';
import { staff } from './sessions.ts';

/** What the system's own routes work with. */
export interface PmsRoutes {
  readonly shelf: Shelf;
  readonly sessions: Sessions;
  /** Hears of every reservation that is new or changed, before it is answered. */
  readonly tell: (reservation: Reservation) => Promise<void>;
  /** The pages that may frame the hosted page. */
  readonly framedBy: readonly string[];
}

type Route = (request: Request, token: string) => Promise<Response> | Response;

/** The system's own routes, below `/pms`. They know reservations and rooms, and nothing of the house's memory but who is to hear of a change. */
export function pmsRoutes({
  shelf,
  sessions,
  tell,
  framedBy,
}: PmsRoutes): (request: Request) => Promise<Response> {
  const open: Readonly<Record<string, Route>> = {
    'GET /pms/staff': () => Response.json(staff),
    'POST /pms/login': async (request) => answerSession(sessions.open(await field(request, 'staff'))),
    'POST /pms/hosted-login': async (request) => {
      const session = sessions.redeem(await field(request, 'code'));
      const { today, properties } = shelf.book;

      return answerSession(
        session && { ...session, day: today, property: properties[0]?.id ?? '', origins: framedBy },
      );
    },
  };
  const closed: Readonly<Record<string, Route>> = {
    'POST /pms/logout': (_, token) => {
      sessions.close(token);

      return new Response(undefined, { status: 204 });
    },
    'POST /pms/hosted-code': (_, token) => Response.json({ code: sessions.lend(token) }),
    'GET /pms/book': () => Response.json(shelf.book),
    'POST /pms/reservations': async (request) => {
      const wanted = readNewReservation(await bodyOf(request), shelf.book);
      if (!wanted) return refusal(422);
      const reservation: Reservation = {
        ...wanted,
        id: `N${randomInt(10_000_000, 99_999_999)}`,
        status: 'expected',
      };
      shelf.add(reservation);
      await tell(reservation);

      return Response.json(reservation, { status: 201 });
    },
    'POST /pms/reservations/change': async (request) => {
      const change = readChange(await bodyOf(request), shelf.book);
      if (!change) return refusal(422);
      const changed = shelf.change(change.id, change.part);
      if (!changed) return refusal(404);
      await tell(changed);

      return Response.json(changed);
    },
  };

  return async (request) => {
    const key = `${request.method} ${new URL(request.url).pathname}`;
    const [free, guarded] = [routeOf(open, key), routeOf(closed, key)];
    const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
    if (free) return free(request, token);
    if (guarded) return sessions.actorOf(token) ? guarded(request, token) : refusal(401);

    return refusal(404);
  };
}

function routeOf(routes: Readonly<Record<string, Route>>, key: string): Route | undefined {
  return Object.hasOwn(routes, key) ? routes[key] : undefined;
}

function answerSession(session: Session | HostedSession | undefined): Response {
  return session ? Response.json(session) : refusal(401);
}

function refusal(status: number): Response {
  return Response.json({ status }, { status });
}

async function field(request: Request, name: string): Promise<string> {
  const value = (await bodyOf(request))[name];

  return typeof value === 'string' ? value : '';
}

const most = 20_000;

async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const text = await request.text();
  if (text.length > most) return {};
  try {
    const value: unknown = JSON.parse(text);

    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

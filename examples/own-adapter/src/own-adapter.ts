// #region adapter
import type { ApiConnection, LiveSource } from '@innkeeper/adapters/sync';
import { apiClient, keyHeader, liveSource, pagesByNumber } from '@innkeeper/adapters/sync';
import type { Incoming } from '@innkeeper/core';
import type { Booking } from './booking.ts';

const statuses = { booked: 'reserved', here: 'in-house', left: 'checked-out' } as const;
const [system, property] = ['lodge', 'LODGE'];

/** The records in a booking of the Lodge: its guest and the stay. Both are as old as the booking's last change. */
function recordsOf({ no, changed, from, to, state, guest }: Booking): readonly Incoming[] {
  const version = Date.parse(changed);
  const who = { system, kind: 'profile', id: String(guest.no) } as const;
  const stay = { system, property, kind: 'stay', id: String(no) } as const;
  const person = { type: { value: 'person' }, active: true } as const;
  const names = [{ type: 'primary', full: guest.name }] as const;
  const contactPoints = guest.mail ? ([{ type: 'email', address: guest.mail }] as const) : [];
  const status = { value: statuses[state] ?? 'unknown', raw: state };
  const days = { arrival: from, departure: to };
  const parties = [{ role: 'guest', profile: who }] as const;

  return [
    { record: { kind: 'profile', source: who, version, ...person, names, contactPoints } },
    { record: { kind: 'stay', source: stay, version, property, status, ...days, parties } },
  ];
}

/** The Lodge: a PMS of our own, kept in step with through its API. */
export function lodge(options: ApiConnection & { readonly key: () => string }): LiveSource {
  const client = apiClient(options, {
    system,
    rate: [{ requests: 10, within: 1000 }],
    credential: () => keyHeader(options.key, 'x-lodge-key'),
  });
  const ask = async (path: string, query: Record<string, string | number>, signal?: AbortSignal) => {
    const answer = await client.ask({ operation: 'bookings', path, query, signal });

    return (answer as { readonly bookings: readonly Booking[] } | undefined)?.bookings ?? [];
  };

  return liveSource({
    system,
    now: client.now,
    lists: [
      {
        entity: 'bookings',
        pages: async function* ({ since = 0, at, signal }) {
          const changedSince = new Date(since).toISOString();
          const pages = pagesByNumber(
            { system, operation: 'bookings', size: 50, at },
            async (page, size) => ({
              rows: await ask('/bookings', { changedSince, page, size }, signal),
            }),
          );
          for await (const { rows, at } of pages) yield { items: rows.flatMap(recordsOf), ...(at && { at }) };
        },
      },
    ],
    reread: async ({ about }, signal) => (await ask(`/bookings/${about}`, {}, signal)).flatMap(recordsOf),
  });
}
// #endregion

import { randomUUID } from 'node:crypto';
import type { Actor, Innkeeper, InnkeeperApi, Source, StayRecord, StayStatus } from '@innkeeper/core';
import type { Reservation, ReservationStatus } from '../book/book.ts';

/** Tells the house what has become of a reservation. */
export interface HouseTeller {
  /** In the order in which it is called. What the house does not take in changes nothing of the reservation. */
  tell(reservation: Reservation): Promise<void>;
  /** When everything that was told has been heard. */
  settled(): Promise<void>;
}

/** This system itself, as the house knows it: it brings whole records, so it sees them whole. */
const itself: Actor = { id: 'front-desk', roles: ['owner'] };

const statuses: Readonly<Record<ReservationStatus, StayStatus>> = {
  expected: 'reserved',
  'in-house': 'in-house',
  departed: 'checked-out',
};

/** Sends each changed reservation to the house by the door that every system uses: a source of one record. */
export function createHouseTeller(house: Innkeeper): HouseTeller {
  const api = house.as(itself);
  let last = Promise.resolve();
  const send = async (reservation: Reservation): Promise<void> => {
    const stay = await stayOf(api, reservation);
    if (stay) await house.importFrom(itself, sourceOf(stay), { name: 'front-desk', key: randomUUID() });
  };

  return {
    tell: (reservation) => {
      last = last.then(() => send(reservation)).catch((error) => console.error(codeOf(error)));

      return last;
    },
    settled: () => last,
  };
}

function sourceOf(stay: StayRecord): Source {
  return {
    system: stay.source.system,
    async *read() {
      yield { items: [{ record: stay }] };
    },
  };
}

/** The stay as it stands now; `undefined` where nobody knows the guest. */
async function stayOf(
  api: InnkeeperApi,
  { id, property, guest, status, room, ...reservation }: Reservation,
): Promise<StayRecord | undefined> {
  if (!guest.guestId) return undefined;
  const file = await api.readGuest({ guestId: guest.guestId });
  const now = { status: { value: statuses[status] }, room };
  const known = file.stays?.find((stay) => stay.source.id === id && stay.property === property);
  if (known) return { ...known, ...now };
  const [profile] = file.guest.profiles;
  if (!profile) return undefined;
  const {
    arrival,
    departure,
    roomType,
    ratePlan,
    rate,
    source: bookingSource,
    adults,
    children,
  } = reservation;

  return {
    kind: 'stay',
    source: { system: 'front-desk', property, kind: 'stay', id },
    property,
    arrival,
    departure,
    parties: [{ role: 'guest', profile }],
    roomType,
    ratePlan,
    rate,
    bookingSource,
    adults,
    children,
    ...now,
  };
}

/** Only the code: what was sent is about a guest, and belongs in no log. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

  return `The house did not take a reservation in: ${code}`;
}

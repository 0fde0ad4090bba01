import type { FakeApi } from '@innkeeper/adapters/testing';

const day = (number: number): string => new Date(Date.UTC(2026, 10, 1 + number)).toISOString();

/** What the Lodge's API answers, over 120 bookings of 40 guests. */
export function lodgeApi(): FakeApi {
  const bookings = Array.from({ length: 120 }, (_, index) => ({
    no: index + 1,
    changed: day(-(index % 60)),
    from: day(index % 20).slice(0, 10),
    to: day((index % 20) + 2).slice(0, 10),
    state: index % 3 === 0 ? 'left' : 'booked',
    guest: { no: index % 40, name: `Guest ${index % 40}`, mail: `guest${index % 40}@nobody.example` },
  }));

  return ({ path, query, headers }) => {
    if (headers['x-lodge-key'] !== 'lodge-key') return { status: 401 };
    const one = /^\/bookings\/(\d+)$/.exec(path)?.[1];
    if (one) return { status: 200, body: { bookings: bookings.filter(({ no }) => String(no) === one) } };
    const [page, size] = [Number(query.get('page')), Number(query.get('size'))];
    const changed = bookings.filter((booking) => booking.changed >= (query.get('changedSince') ?? ''));

    return { status: 200, body: { bookings: changed.slice((page - 1) * size, page * size) } };
  };
}

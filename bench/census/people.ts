import type { Census } from '@innkeeper/core/census';
import { createCensus, guestIdsOf, putGuest, trimCensus } from '@innkeeper/core/census';

/** A generator of numbers from 0 to 1: the same seed, the same hotel (xorshift32). */
export function chance(seed: number): () => number {
  let state = seed | 0 || 1;

  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;

    return (state >>> 0) / 2 ** 32;
  };
}

/** The last day of the made-up hotel: 2026-11-21. */
export const today = 20_778;
/** How far back stays go, in days. */
const years = 3650;

/** Stays as columns. A few guests come often, most come once: guests are drawn by the square of a uniform number. */
export function staysOf(guests: number, stays: number, seed = 1) {
  const next = chance(seed);
  const guest = new Int32Array(stays);
  const day = new Int32Array(stays);
  const amount = new Float64Array(stays);
  const heads = new Int32Array(stays);
  for (let row = 0; row < stays; row += 1) {
    guest[row] = Math.floor(next() ** 2 * guests);
    day[row] = today - Math.floor(next() ** 1.5 * years);
    amount[row] = Math.round(8000 + 120_000 * next() ** 3);
    heads[row] = 1 + Math.floor(next() * 3);
  }

  return { guests: guestIdsOf(idsOf(guests)), guest, day, amount, heads };
}

/** Ids that rise as the numbers do, as the store gives them. */
export function idsOf(guests: number): readonly string[] {
  return Array.from({ length: guests }, (_, at) => `guest_${(at + 1).toString(16).padStart(32, '0')}`);
}

/** Words as numbers, some much more frequent than others. */
export function wordsOf(rows: number, kinds: number, seed: number): Uint8Array {
  const next = chance(seed);
  const codes = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = Math.floor(next() ** 2 * kinds);

  return codes;
}

const nationalities = ['CN', 'JP', 'KR', 'DE', 'FR', 'GB', 'US', 'PT', 'ES', 'IT', 'AU', 'SG'];
const properties = ['RIVER', 'LAKE', 'SEA'];
const categories = ['room', 'food', 'beverage', 'spa', 'laundry'];

/** A census as a store would fill it: facts, five stays a guest in the mean, what was bought, wishes and memberships. */
export function censusOf(guests: number): Census {
  const census = createCensus();
  const ids = idsOf(guests);
  const next = chance(7);
  const pick = (words: readonly string[]): string => words[Math.floor(next() ** 2 * words.length)] as string;
  for (const id of ids) {
    const stays = 1 + Math.floor(next() ** 3 * 17);
    const visits = Array.from({ length: stays }, () => {
      const day = today - Math.floor(next() ** 1.5 * years);
      const nights = 1 + Math.floor(next() * 4);
      const amount = Math.round(8000 + 120_000 * next() ** 3);

      return {
        day,
        departure: day + nights,
        nights,
        heads: 1,
        amount,
        contribution: Math.round(amount * 0.6),
        property: pick(properties),
        roomType: pick(['KING', 'TWIN', 'SUITE']),
        bookingSource: pick(['WEB', 'DESK', 'OTA']),
        market: pick(['LEISURE', 'CORP', 'GROUP']),
      };
    });
    putGuest(census, id, {
      words: {
        kind: 'person',
        nationality: pick(nationalities),
        language: pick(['zh', 'en', 'de']),
        gender: next() < 0.5 ? 'female' : 'male',
        ...(next() < 0.3 && { 'consent.email': next() < 0.7 ? 'granted' : 'denied' }),
        ...(next() < 0.1 && { level: pick(['silver', 'gold']) }),
      },
      numbers: {
        birthday: (1 + Math.floor(next() * 12)) * 100 + 1 + Math.floor(next() * 28),
        birthYear: 1940 + Math.floor(next() * 65),
        complaints: next() < 0.05 ? 1 : 0,
      },
      days: {},
      marks: [
        ...(next() < 0.2 ? ['prefers room.floor', 'prefers room.floor 20'] : []),
        ...(next() < 0.1 ? ['member', 'member CLUB'] : []),
        `at ${visits[0]?.property}`,
      ],
      visits,
      purchases: categories
        .filter(() => next() < 0.5)
        .map((what) => ({ what, day: visits[0]?.day ?? today, count: 1, amount: 5000 })),
    });
  }

  trimCensus(census);

  return census;
}

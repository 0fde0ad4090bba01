import type { Reason } from '../shared/reason.ts';
import type { History } from '../stays/history.ts';
import { mostOften } from '../stays/orders.ts';

/** How long a guest will probably stay, and what that rests on. */
export interface ExpectedNights {
  readonly nights: number;
  /** On how many past stays it is based. */
  readonly stays: number;
  readonly because: readonly Reason[];
}

/**
 * The length of stay to propose: the one that at least half of the past stays had, else the median (the shorter of
 * the two in the middle). Nothing where the guest never stayed a night.
 */
export function expectedNights({ visits }: History): ExpectedNights | undefined {
  const past = visits.filter(({ state, nights }) => state === 'past' && nights > 0);
  const lengths = past.map(({ nights }) => nights);
  const usual = mostOften(lengths);
  if (usual === undefined) return undefined;
  const isUsual = lengths.filter((nights) => nights === usual).length * 2 >= lengths.length;
  const nights = isUsual ? usual : medianOf(lengths);

  return {
    nights,
    stays: past.length,
    because: past.map(({ source, arrival, nights: stayed }) => ({
      code: 'nights/stayed',
      facts: { nights: stayed, day: arrival },
      source,
    })),
  };
}

function medianOf(numbers: readonly number[]): number {
  const ordered = [...numbers].sort((one, other) => one - other);

  return ordered[Math.floor((ordered.length - 1) / 2)] ?? 0;
}

import type { GuestVisit } from '../../census/house/guest-facts.ts';
import { expectedStays } from '../../lifetime/expected-stays.ts';
import { historiesOf } from '../../lifetime/histories-of.ts';
import { lifetimeValue } from '../../lifetime/lifetime-value.ts';
import { probabilityAlive } from '../../lifetime/probability-alive.ts';
import { probabilityOfStay } from '../../lifetime/probability-of-stay.ts';
import { unitsIn } from '../../lifetime/units-in.ts';
import type { Day } from '../../shared/day.ts';
import type { Money } from '../../shared/money.ts';
import type { Reason } from '../../shared/reason.ts';
import type { KeptFit } from './kept-fit.ts';

/** What is to be expected of a guest, by the fit of the house. */
export interface GuestLifetime {
  readonly asOf: Day;
  readonly formula: KeptFit['stays']['version'];
  readonly model: KeptFit['stays']['model'];
  /** The last day that the fit of the house knows. */
  readonly fittedUntil: Day;
  /** Stays that speak: the first and those after it. */
  readonly n: number;
  /** How probable it is that the guest is not lost. */
  readonly probabilityAlive: number;
  /** Within a year from the day: how many stays, and how probable one is. */
  readonly expectedStays: number;
  readonly probabilityOfStay: number;
  /** What he is expected to leave to the house, with an interval of 90 %; absent where no spend is known. */
  readonly value?: LifetimeMoney;
  /** Whether the figures may be read without what speaks against them. */
  readonly isReliable: boolean;
  readonly because: readonly Reason[];
}

/** A lifetime value with what it was counted with. */
export interface LifetimeMoney {
  readonly expected: Money;
  readonly low: Money;
  readonly high: Money;
  readonly years: number;
  readonly margin: number;
  /** By which share a stay is worth less a year later. */
  readonly discountRate: number;
}

/** Reads a guest's future; nothing of who was never there by the day. */
export function lifetimeOfGuest(
  visits: readonly GuestVisit[],
  fit: KeptFit,
  asOf: Day,
): GuestLifetime | undefined {
  const { stays, spend, unit, property } = fit;
  const own = visits.filter((visit) => property === undefined || visit.property === property);
  const histories = historiesOf(
    { guest: own.map(() => 0), day: own.map(({ day }) => day), amount: own.map(({ amount }) => amount) },
    { until: asOf, unit, bySeason: stays.model === 'bg-bb' },
  );
  if (histories.repeats.length === 0) return undefined;
  const [repeats = 0] = histories.repeats;
  const [recency = 0] = histories.recency;
  const [age = 0] = histories.age;
  const [meanSpend = 0] = histories.meanSpend;
  const guest = { repeats, recency, age, meanSpend };
  const year = wholeSeasons(unitsIn(365.25, unit), stays.model);

  return {
    asOf,
    formula: stays.version,
    model: stays.model,
    fittedUntil: fit.until,
    n: repeats + 1,
    probabilityAlive: probabilityAlive(stays, guest),
    expectedStays: expectedStays(stays, guest, year),
    probabilityOfStay: probabilityOfStay(stays, guest, year),
    ...worthOf(guest, fit, year),
    isReliable: stays.isReliable && (spend?.isReliable ?? true),
    because: [
      ...(repeats === 0 ? [{ code: 'lifetime/one-stay' }] : []),
      ...stays.because,
      ...(spend?.because ?? []).filter(({ code }) => stays.because.every((reason) => reason.code !== code)),
    ],
  };
}

function worthOf(
  guest: Parameters<typeof lifetimeValue>[1],
  { stays, spend, margin, years, discountRate, currency }: KeptFit,
  year: number,
): { readonly value?: LifetimeMoney } {
  if (!spend) return {};
  const horizon = year * years;
  // Continuous in the models of rates, season by season in BG/BB.
  const rate =
    stays.model === 'bg-bb' ? (1 + discountRate) ** (1 / year) - 1 : Math.log1p(discountRate) / year;
  const found = lifetimeValue({ stays, spend, margin, horizon, discountRate: rate }, guest);
  if (!found || !Number.isFinite(found.value)) return {};
  const money = (minor: number): Money => ({ minor: Math.round(minor), currency });

  return {
    value: {
      expected: money(found.value),
      low: money(found.low),
      high: money(found.high),
      years,
      margin,
      discountRate,
    },
  };
}

function wholeSeasons(time: number, model: KeptFit['stays']['model']): number {
  return model === 'bg-bb' ? Math.max(1, Math.round(time)) : time;
}

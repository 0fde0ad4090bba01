import type { ReadStays } from '@innkeeper/adapters/csv';
import {
  addDays,
  type Day,
  dayOfEpoch,
  type Locale,
  parseDay,
  type Reason,
  sentenceOf,
} from '@innkeeper/core';
import {
  checkOnHoldout,
  checkSpend,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitParetoNbd,
  type GuestHistories,
  type HoldoutCheck,
  historiesOf,
  type SpendCheck,
  type SpendFit,
  type StayFit,
  type TimeUnit,
} from '@innkeeper/core/lifetime';
import type { WordKey } from '../words/en.ts';

/** The models that can be fitted. */
export const fitModels = ['bg-nbd', 'pareto-nbd', 'bg-bb', 'gamma-gamma'] as const;

/** One of them. */
export type FitModel = (typeof fitModels)[number];

/** Whether a typed word names a model. */
export function isFitModel(word: string): word is FitModel {
  return fitModels.some((model) => model === word);
}

/** How many days a unit of time has on average. */
const daysIn: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

/** Whether a typed word names a unit of time. */
export function isTimeUnit(word: string): word is TimeUnit {
  return Object.hasOwn(daysIn, word);
}

/** What was asked. */
export interface FitWish {
  readonly model: FitModel;
  readonly unit: TimeUnit | undefined;
  readonly until: string | undefined;
  /** Weeks after the day in question that are held out. */
  readonly holdout: number | undefined;
  readonly locale: Locale;
}

/** Why nothing could be fitted. */
export interface FitProblem {
  readonly problem: Extract<WordKey, `fit/${string}`>;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A fit as it is printed; the keys are stable. */
export type FitReport = Extract<Awaited<ReturnType<typeof fitModel>>, { readonly model: string }>;

interface Prepared {
  readonly columns: Omit<GuestHistories, 'guest'>;
  readonly guests: number;
  readonly until?: Day;
  readonly unit?: TimeUnit;
  readonly later: number;
  readonly hasSpend: boolean;
  readonly holdoutTime?: number;
  readonly isCovered: boolean;
  /** The time held out lies before the day that was asked for. */
  readonly isBefore?: boolean;
}

/** Makes histories of what was read, fits the model, and compares it with the time that was held out. */
export async function fitModel(read: ReadStays, wish: FitWish) {
  const { lifetimeEn } = await import('@innkeeper/core/words/lifetime.en');
  const { lifetimeZhCn } = await import('@innkeeper/core/words/lifetime.zh-cn');
  const prepared = read.histories ? ofHistories(read.histories, wish) : ofStays(read, wish);
  if ('problem' in prepared) return prepared;
  const { columns, until, unit, holdoutTime, hasSpend } = prepared;
  if (wish.model === 'gamma-gamma' && !hasSpend) return { problem: 'fit/no-amount' } satisfies FitProblem;
  const fitted = fitOf(wish.model, columns);
  const catalogue = wish.locale === 'zh-CN' ? lifetimeZhCn : lifetimeEn;
  const { model, n, parameters, standardErrors, logLikelihood, method, isReliable, because, version } =
    fitted;

  return {
    model,
    n,
    parameters,
    standardErrors,
    logLikelihood,
    ...(until && { until }),
    ...(unit && { unit }),
    method,
    isReliable,
    warnings: [...because, ...notesOn(prepared, wish)].map((reason) => ({
      ...reason,
      message: sentenceOf(reason, wish.locale, catalogue),
    })),
    ...(holdoutTime !== undefined && {
      holdout: {
        ...(wish.holdout !== undefined && { weeks: wish.holdout }),
        time: holdoutTime,
        ...checked(fitted, columns, holdoutTime),
      },
    }),
    guests: prepared.guests,
    rows: { read: read.rows, later: prepared.later },
    ...(read.currency && { currency: read.currency }),
    version,
  };
}

/** What is to be known about the time held out. */
function notesOn({ isCovered, isBefore, until }: Prepared, { holdout = 0 }: FitWish): readonly Reason[] {
  return [
    ...(isBefore
      ? [{ code: 'lifetime/held-out-before', facts: { until: until ?? '', weeks: holdout } }]
      : []),
    ...(isCovered ? [] : [{ code: 'lifetime/held-out-cut-short', facts: { weeks: holdout } }]),
  ];
}

function fitOf(model: FitModel, columns: Prepared['columns']): StayFit | SpendFit {
  switch (model) {
    case 'bg-nbd':
      return fitBgNbd(columns);
    case 'pareto-nbd':
      return fitParetoNbd(columns);
    case 'bg-bb':
      return fitBgBb(columns);
    case 'gamma-gamma':
      return fitGammaGamma(columns);
  }
}

function checked(
  fitted: StayFit | SpendFit,
  columns: Prepared['columns'],
  time: number,
): HoldoutCheck | SpendCheck {
  return fitted.model === 'gamma-gamma'
    ? checkSpend(fitted.parameters, columns)
    : checkOnHoldout(fitted, columns, time);
}

function ofHistories(
  { repeats, recency, age, guests, meanSpend, actual }: NonNullable<ReadStays['histories']>,
  { model, holdout, unit }: FitWish,
): Prepared | FitProblem {
  if (repeats.length === 0) return { problem: 'fit/nothing' };
  if (holdout !== undefined && !actual) return { problem: 'fit/no-actual' };
  const zeros = new Float64Array(repeats.length);
  const time = holdout === undefined ? undefined : timeOf(holdout, unit ?? 'week', model);

  return {
    columns: {
      repeats: Uint32Array.from(repeats),
      recency: Float64Array.from(recency),
      age: Float64Array.from(age),
      guests,
      meanSpend: meanSpend ? Float64Array.from(meanSpend) : zeros,
      actual: Uint32Array.from(actual ?? zeros),
      actualMeanSpend: zeros,
    },
    guests: guests.reduce((sum, count) => sum + count, 0),
    ...(unit && { unit }),
    later: 0,
    hasSpend: meanSpend !== undefined,
    ...(time !== undefined && model !== 'gamma-gamma' && { holdoutTime: time }),
    isCovered: true,
  };
}

function ofStays(
  { stays }: ReadStays,
  { model, unit: asked, until: typed, holdout }: FitWish,
): Prepared | FitProblem {
  if (!stays || stays.day.length === 0) return { problem: 'fit/nothing' };
  const [first, last] = stays.day.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
  );
  const given = typed === undefined ? undefined : parseDay(typed);
  if (typed !== undefined && !given) return { problem: 'fit/no-day', facts: { day: typed } };
  const heldOut = Math.round((holdout ?? 0) * 7);
  const end = given ?? dayOfEpoch(last);
  // Nothing lies after the last day of the file: then the weeks before it are held out.
  const isBefore = holdout !== undefined && end >= dayOfEpoch(last);
  const until = isBefore ? addDays(end, -heldOut) : end;
  if (until < dayOfEpoch(first)) return { problem: 'fit/before', facts: { until, first: dayOfEpoch(first) } };
  const bySeason = model === 'bg-bb';
  const unit = asked ?? (!bySeason ? 'week' : last - first > 3 * 365 ? 'year' : 'month');
  const time = holdout === undefined ? undefined : timeOf(holdout, unit, model);
  const histories = historiesOf(stays, {
    until,
    unit,
    bySeason,
    ...(time !== undefined && { holdout: time }),
  });
  if (histories.repeats.length === 0) return { problem: 'fit/no-season', facts: { unit } };
  const later = stays.day.reduce((count, day) => count + (dayOfEpoch(day) > until ? 1 : 0), 0);
  const { guest: _, ...columns } = histories;

  return {
    columns,
    guests: histories.repeats.length,
    until,
    unit,
    later,
    hasSpend: stays.amount !== undefined,
    ...(time !== undefined && { holdoutTime: time }),
    // The last day of the file is the last day that anybody knows of.
    isCovered: isBefore || time === undefined || dayOfEpoch(last) >= addDays(until, heldOut - 7),
    isBefore: isBefore && given !== undefined,
  };
}

/** Weeks in the unit of the model; seasons are whole. */
function timeOf(weeks: number, unit: TimeUnit, model: FitModel): number {
  const time = (weeks * 7) / daysIn[unit];

  return model === 'bg-bb' ? Math.max(1, Math.round(time)) : time;
}

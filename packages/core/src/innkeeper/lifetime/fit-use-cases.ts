import type { VisitColumns } from '../../census/columns/visit-columns.ts';
import type { Census } from '../../census/house/census.ts';
import { sumsAt, visitsAt } from '../../census/house/columns-at.ts';
import type { HoldoutCheck } from '../../lifetime/check-on-holdout.ts';
import { checkOnHoldout } from '../../lifetime/check-on-holdout.ts';
import type { StayFit } from '../../lifetime/fit.ts';
import { fitGammaGamma } from '../../lifetime/fit-gamma-gamma.ts';
import { fitBgBb, fitBgNbd, fitParetoNbd } from '../../lifetime/fit-stays.ts';
import type { GuestHistories, TimeUnit } from '../../lifetime/histories-of.ts';
import { historiesOf } from '../../lifetime/histories-of.ts';
import type { StayModelName } from '../../lifetime/parameters.ts';
import { unitsIn } from '../../lifetime/units-in.ts';
import { addDays, type Day, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { censusTerms } from '../census/census-terms.ts';
import { censusOf, dayAndPlaces, requireSight } from '../census/census-use-cases.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import type { KeptFit } from './kept-fit.ts';
import { keepFit, keptFit } from './kept-fit.ts';

/** Which model is fitted to the guests of the house, and how far ahead it is to look. */
export interface FitInput {
  /** @defaultValue 'bg-nbd' */
  readonly model?: StayModelName;
  /** The last day that is learnt from. @defaultValue the business day now */
  readonly until?: Day;
  /** Only its visits count; those of the whole house where absent. */
  readonly property?: string;
  /** @defaultValue 'week'; for BG/BB 'year', in whole seasons */
  readonly unit?: TimeUnit;
  /** Weeks before `until` that a second fit does not see, to compare with. @defaultValue 0, no comparison */
  readonly holdout?: number;
  /** How far ahead a lifetime is counted. @defaultValue 3 */
  readonly years?: number;
  /** By which share a stay is worth less a year later. @defaultValue 0.1 */
  readonly discountRate?: number;
  /** `false` only answers: the house goes on with the fit it has. @defaultValue true */
  readonly keep?: boolean;
}

/** A fit, and how well such a fit foretold what it did not see. */
export interface FitAnswer extends KeptFit {
  readonly isKept: boolean;
  readonly check?: HoldoutCheck & { readonly until: Day; readonly weeks: number; readonly time: number };
}

/** Of fewer guests nothing is learnt; of so many there is an answer, with its doubts. */
const fewestGuests = 10;

/**
 * Fits models of who comes again to the guests of the house, and keeps them: the value of each guest is read by them.
 * What speaks against a fit stands in `because`, and guests are shown with it.
 * @throws `lifetime/too-few`, `census/option`, `actor/not-allowed`
 */
export async function fitLifetime(call: WriteCall, input: FitInput): Promise<FitAnswer> {
  requireSight(call, ['amount', 'contribution']);
  const { model = 'bg-nbd', property, holdout = 0, years = 3, discountRate = 0.1, keep = true } = input;
  const { asOf: until, properties } = await dayAndPlaces(call, {
    ...(input.until && { asOf: input.until }),
    ...(property !== undefined && { property }),
  });
  if (call.actor.properties && (property === undefined || !call.actor.properties.includes(property)))
    throw new InnkeeperError('actor/not-allowed', { permission: 'fit to guests of other properties' });
  const { census } = censusOf(call).held();
  const { terms } = await censusTerms(call.rows);
  const unit = input.unit ?? (model === 'bg-bb' ? 'year' : 'week');
  const visits = visitsAt(census, properties);
  const histories = historiesUntil(visits, { model, until, unit });
  const guests = histories.repeats.length;
  if (guests < fewestGuests) throw new InnkeeperError('lifetime/too-few', { guests, fewest: fewestGuests });
  const spend = histories.meanSpend.some((mean) => mean > 0) ? fitGammaGamma(histories) : undefined;
  const fit: KeptFit = {
    ...(property !== undefined && { property }),
    until,
    unit,
    stays: fitOf(model, histories),
    ...(spend && { spend }),
    currency: terms.currency,
    margin: marginOf(census, { until, properties }),
    years,
    discountRate,
    guests,
    fittedAt: call.now,
    by: call.actor.id,
  };
  if (keep) {
    await keepFit(call.rows, fit);
    call.emit({ type: 'settings-changed', name: 'lifetime' });
  }
  const check = holdout > 0 ? checked(visits, { model, until, unit, holdout }) : undefined;

  return { ...fit, isKept: keep, ...(check && { check }) };
}

/** Reads the fit by which the value of guests is read; nothing where none stands. */
export async function readLifetimeFit(
  call: ReadCall,
  { property }: { readonly property?: string },
): Promise<{ readonly fit?: KeptFit }> {
  requireSight(call, ['amount', 'contribution']);
  const { properties } = call.actor;
  if (properties && property !== undefined && !properties.includes(property))
    throw new InnkeeperError('actor/not-allowed', { permission: 'read fits of other properties' });
  const fit = await keptFit(call.rows, property);

  return fit ? { fit } : {};
}

interface Span {
  readonly model: StayModelName;
  readonly until: Day;
  readonly unit: TimeUnit;
}

function historiesUntil(visits: VisitColumns, { model, ...span }: Span, holdout = 0): GuestHistories {
  return historiesOf(visits, { ...span, bySeason: model === 'bg-bb', holdout });
}

function fitOf(model: StayModelName, histories: GuestHistories): StayFit {
  switch (model) {
    case 'bg-nbd':
      return fitBgNbd(histories);
    case 'pareto-nbd':
      return fitParetoNbd(histories);
    case 'bg-bb':
      return fitBgBb(histories);
  }
}

/** The same model, learnt without the last weeks, beside what happened in them. */
function checked(
  visits: VisitColumns,
  { holdout: weeks, ...span }: Span & { readonly holdout: number },
): FitAnswer['check'] {
  const until = addDays(span.until, -Math.round(weeks * 7));
  const exact = unitsIn(weeks * 7, span.unit);
  const time = span.model === 'bg-bb' ? Math.max(1, Math.round(exact)) : exact;
  const histories = historiesUntil(visits, { ...span, until }, time);
  if (histories.repeats.length < fewestGuests) return undefined;

  return { until, weeks, time, ...checkOnHoldout(fitOf(span.model, histories), histories, time) };
}

/** What is left of net revenue after all that it cost, over all visits up to the day. */
function marginOf(
  census: Census,
  { until, properties }: { readonly until: Day; readonly properties?: readonly string[] | undefined },
): number {
  const filter = { today: epochDayOf(until), properties };
  const total = (name: 'amount' | 'contribution') =>
    sumsAt(census, name, filter).sums.reduce((sum, value) => sum + value, 0);
  const revenue = total('amount');

  return revenue > 0 ? Math.min(1, Math.max(0, total('contribution') / revenue)) : 0;
}

import { epochDayOf } from '@innkeeper/core';
import {
  chanceOfReturn,
  checkOnHoldout,
  expectedStays,
  fitBgNbd,
  fitFor,
  fitGammaGamma,
  fitNewGuest,
  fitWithCovariates,
  historiesOf,
  lifetimeValue,
  type NewGuestExample,
  probabilityAlive,
} from '@innkeeper/core/lifetime';
import type { Told } from './stays-of-a-year.ts';

/** Who of the guests of a year comes again, how often, and what that is worth. */
export function whoComesAgain(stays: readonly Told[]) {
  // #region fit
  const histories = historiesOf(
    {
      guest: stays.map(({ guest }) => guest),
      day: stays.map(({ day }) => epochDayOf(day)),
      amount: stays.map(({ amount }) => amount), // in whatever unit the answer should have
    },
    { until: '2025-09-30', unit: 'week', holdout: 13 },
  );
  const model = fitBgNbd(histories);
  console.log(model.isReliable, model.because); // true []
  // #endregion

  // #region check
  const { expected, actual } = checkOnHoldout(model, histories, 13);
  console.log(Math.round(expected), actual); // what the model expected of the thirteen weeks after, and what was
  // #endregion

  // #region value
  const guest = { repeats: 4, recency: 30, age: 36, meanSpend: 180 };
  console.log(probabilityAlive(model, guest), expectedStays(model, guest, 52));

  const spend = fitGammaGamma(histories);
  const question = { stays: model, spend, margin: 0.35, horizon: 156, discountRate: 0.002 };
  const worth = lifetimeValue(question, guest);
  console.log(worth?.value, worth?.low, worth?.high, worth?.because);
  // #endregion

  const direct = Array.from(histories.guest, (number) => number % 2);
  // #region covariates
  const known = fitWithCovariates('bg-nbd', histories, { direct }); // 0 or 1 for each history
  console.log(known.coefficients.direct?.alpha); // { value, standardError }
  const directGuests = fitFor(known, { direct: 1 }); // a plain fit: every other function takes it
  console.log(expectedStays(directGuests, guest, 52));
  // #endregion

  return { histories, model, expected, actual, worth, known };
}

/** How probable it is that a first-time guest comes again. */
export function newGuest(past: readonly NewGuestExample[]) {
  // #region new
  const model = fitNewGuest(past); // { traits: { channel: 'direct', dinner: 'yes' }, returned: true } …
  const { probability, interval, because } = chanceOfReturn(model, { channel: 'direct', dinner: 'yes' });
  console.log(probability, interval, because[0]?.code); // … lifetime/trait-for
  // #endregion

  return { probability, interval, because };
}

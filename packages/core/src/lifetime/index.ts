// The door of lifetimes: who comes again, how often, and what it is worth. @innkeeper/core/lifetime
export { afterHistory } from './after-history.ts';
export type { Calibration, CalibrationBin } from './calibration.ts';
export { calibrationOf } from './calibration.ts';
export type { HoldoutCheck, HoldoutColumns, HoldoutLine } from './check-on-holdout.ts';
export { checkOnHoldout } from './check-on-holdout.ts';
export type { SpendCheck, SpendHoldout } from './check-spend.ts';
export { checkSpend } from './check-spend.ts';
export type {
  Coefficient,
  CovariateFit,
  CovariateModel,
  MovedParameter,
} from './covariate-fit.ts';
export type { Covariates } from './covariates.ts';
export type { Outlook } from './discounted-stays.ts';
export { discountedStays, discountedStaysOfNew } from './discounted-stays.ts';
export type { SpendHistory } from './expected-spend.ts';
export { expectedSpend } from './expected-spend.ts';
export { expectedStays, expectedStaysOfNew } from './expected-stays.ts';
export type { Fit, SpendFit, StayFit } from './fit.ts';
export { formulaVersion } from './fit.ts';
export { fitFor } from './fit-for.ts';
export { fitGammaGamma } from './fit-gamma-gamma.ts';
export type { NewGuestOptions } from './fit-new-guest.ts';
export { fitNewGuest } from './fit-new-guest.ts';
export type { Histories } from './fit-stays.ts';
export { fitBgBb, fitBgNbd, fitParetoNbd } from './fit-stays.ts';
export { fitWithCovariates } from './fit-with-covariates.ts';
export { groupHistories } from './group-histories.ts';
export type { GuestHistories, HistoryOptions, TimeUnit, TransactionColumns } from './histories-of.ts';
export { historiesOf } from './histories-of.ts';
export type { GroupedHistories, HistoryColumns, StayHistory } from './history.ts';
export type { HistoryProblem } from './history-problem.ts';
export { historyProblem } from './history-problem.ts';
export type { GuestHistory, LifetimeQuestion, LifetimeValue } from './lifetime-value.ts';
export { lifetimeValue } from './lifetime-value.ts';
export type { SpendColumns } from './likelihood/gamma-gamma.ts';
export type { NewGuestExample, NewGuestModel, ReturnChance, Traits, TraitWeight } from './new-guest.ts';
export { chanceOfReturn } from './new-guest.ts';
export type { Interval } from './parameter-interval.ts';
export { parameterInterval } from './parameter-interval.ts';
export type {
  BgBb,
  BgNbd,
  GammaGamma,
  ParetoNbd,
  StayModel,
  StayModelName,
  StayParameters,
} from './parameters.ts';
export { probabilityAlive } from './probability-alive.ts';
export { probabilityOfStay, probabilityOfStayOfNew } from './probability-of-stay.ts';
export type { GuestScores, ScoreQuestion } from './score-guests.ts';
export { scoreGuests } from './score-guests.ts';

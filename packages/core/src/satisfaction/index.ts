export type { BenefitChange, BenefitEffect, BenefitTerms } from './benefit-change.ts';
export { benefitEffect } from './benefit-change.ts';
export type { DimensionMap, DimensionScore, ItemAnswer } from './dimensions.ts';
export { dimensionScores, serviceDimensions } from './dimensions.ts';
export type { Expectation, ExpectationGap, Experience } from './expectation-gap.ts';
export { expectationGaps } from './expectation-gap.ts';
export type { CaptiveFacts, CaptiveLoyalty, Loyalty, LoyaltyFacts } from './loyalty.ts';
export { captiveLoyalty, loyaltyOf } from './loyalty.ts';
export type {
  Benefit,
  BenefitUsage,
  BenefitUse,
  HeldMemberships,
  Membership,
} from './memberships.ts';
export { benefitUsage, membershipsOn } from './memberships.ts';
export type { PointsBalance, PointsEntry, Reconciliation } from './points-ledger.ts';
export { expirePoints, pointsBalance, reconcilePartner, redeemPoints } from './points-ledger.ts';
export type { LinkedGuest, ProfitLink } from './profit-link.ts';
export { profitLink } from './profit-link.ts';
export type { RepurchaseCurve, RepurchasePoint, ScoredReturn } from './repurchase.ts';
export { repurchaseCurve } from './repurchase.ts';
export type { Satisfaction, SatisfactionOptions } from './satisfaction-of.ts';
export { satisfactionOf } from './satisfaction-of.ts';
export type { ReadScores, Score } from './scores.ts';
export { scoresOf } from './scores.ts';
export type { PulseAnswer, PulseLine } from './staff-pulse.ts';
export { staffPulse } from './staff-pulse.ts';
export type { DueSurvey, SurveyFacts } from './surveys.ts';
export { surveysDue } from './surveys.ts';
export type { Points, TopBox, TopBoxLine } from './top-box.ts';
export { pointsToGo, topBoxBy, topBoxOf } from './top-box.ts';
export type { Voice, WordOfMouth } from './word-of-mouth.ts';
export { wordOfMouth } from './word-of-mouth.ts';

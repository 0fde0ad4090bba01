export type {
  CommissionTerm,
  EvidenceSetting,
  TierSettings,
  ValueSettings,
} from '../stays/value-settings.ts';
export type { Advocacy, Referral } from './advocacy.ts';
export { advocacyOf } from './advocacy.ts';
export type { Bill, SpendRates } from './basic-rates.ts';
export { spendRates, visitsPerMonth } from './basic-rates.ts';
export type { CategoryContribution, Contribution } from './contribution.ts';
export { contributionOf } from './contribution.ts';
export type { CreditOptions, CreditRisk, Invoice } from './credit-risk.ts';
export { creditRisk } from './credit-risk.ts';
export type { Focus, FocusedGuest, FocusOptions } from './focus.ts';
export { focusOf } from './focus.ts';
export type { GroupBusiness } from './group-business.ts';
export type { LossCause, LossReason, LossSign, LostGuest } from './loss-reason.ts';
export { lossCauses, lossReason } from './loss-reason.ts';
export type { Movement, MovementKind, MovementOptions, MovementPart, MovingGuest } from './movement.ts';
export { movementBetween, movementOf, transitionsOf } from './movement.ts';
export type { Presence, Presences, StayedVisit } from './presences.ts';
export { presencesOf } from './presences.ts';
export type { OrdinalVisit, ProfitByOrdinal } from './profit-by-ordinal.ts';
export { profitByOrdinal } from './profit-by-ordinal.ts';
export type { Candidate, MembershipProposal } from './propose-members.ts';
export { proposeMembers } from './propose-members.ts';
export type { RfmFacts, RfmOptions, RfmScore } from './rfm.ts';
export { rfmScores } from './rfm.ts';
export type { Rhythm, RhythmOptions } from './rhythm.ts';
export { rhythmOf } from './rhythm.ts';
export type { PeriodVolume, SplitChange, SplitChangeOptions } from './split-change.ts';
export { splitChange } from './split-change.ts';
export type {
  Owned,
  OwnedContribution,
  SplitContributions,
  SplitOptions,
  StayPart,
} from './split-contributions.ts';
export { byPartOfStay, byStay, splitContributions } from './split-contributions.ts';
export type { Tier, TierCriterion, TierFact, TierScheme, TierStanding } from './tiers.ts';
export { tierStanding } from './tiers.ts';
export type {
  Gift,
  LinesOfCharges,
  PaidCommission,
  RealCost,
  RefusedLine,
  ValueFacts,
  ValueLine,
  ValueLines,
} from './value-lines.ts';
export type { ValueTerms } from './value-terms.ts';

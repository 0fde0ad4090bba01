import type { Ask } from '../ask.ts';
import { askAdvocacy } from './advocacy.ts';
import { askTopBox } from './answers.ts';
import { askBenefit } from './benefit.ts';
import { askCrossing } from './crossing.ts';
import { askCosts, askLosers, askQuadrants } from './delivered.ts';
import { askGaps } from './expected.ts';
import { askFocus, askOverdue, askTraits } from './focus.ts';
import { askDemand, askLedger } from './ledger.ts';
import { askCaptive, askScoreProfit } from './loyal.ts';
import { askConcentration, askPersistency, askRepeat } from './loyalty.ts';
import { askDecline, askLoss, askMovement, askTransitions } from './movement.ts';
import { askLevers, askPromises } from './promises.ts';
import { askPulse } from './pulse.ts';
import {
  askCauses,
  askCheckIn,
  askComplaints,
  askFulfilment,
  askKnowledge,
  askLoop,
  askSatisfaction,
  askServiceValue,
  askUnsolved,
  askViolations,
} from './service.ts';
import { askBaskets, askPeople, askPivot, askProducts, askProfit, askProspects } from './seven-p.ts';
import { askAppraisal, askDependence, askDuplicates, askExhibition, askLoad, askPromotion } from './staff.ts';
import { askTargets } from './targets.ts';
import { askDecisions, askToday } from './today.ts';
import { askSegmentTrend, askTrend } from './trend.ts';
import { askZones } from './zones.ts';

/** What a question shows besides counts, so that it is only asked for those who may see it. */
export type AskNeeds = 'amounts' | 'feedback' | 'stays' | 'notes' | 'contact';

/** Every question that a report can ask, by name. */
export const asks = {
  ledger: { answer: askLedger, needs: [] },
  demand: { answer: askDemand, needs: [] },
  repeat: { answer: askRepeat, needs: [] },
  persistency: { answer: askPersistency, needs: [] },
  concentration: { answer: askConcentration, needs: ['amounts'] },
  movement: { answer: askMovement, needs: [] },
  transitions: { answer: askTransitions, needs: [] },
  decline: { answer: askDecline, needs: ['amounts'] },
  loss: { answer: askLoss, needs: ['feedback'] },
  focus: { answer: askFocus, needs: ['amounts'] },
  overdue: { answer: askOverdue, needs: [] },
  trend: { answer: askTrend, needs: [] },
  traits: { answer: askTraits, needs: ['amounts'] },
  appraisal: { answer: askAppraisal, needs: [] },
  dependence: { answer: askDependence, needs: [] },
  duplicates: { answer: askDuplicates, needs: ['notes'] },
  exhibition: { answer: askExhibition, needs: [] },
  load: { answer: askLoad, needs: ['notes'] },
  promotion: { answer: askPromotion, needs: ['notes'] },
  complaints: { answer: askComplaints, needs: ['feedback'] },
  causes: { answer: askCauses, needs: ['feedback'] },
  loop: { answer: askLoop, needs: ['feedback'] },
  knowledge: { answer: askKnowledge, needs: ['feedback'] },
  'service-value': { answer: askServiceValue, needs: ['feedback', 'amounts'] },
  unsolved: { answer: askUnsolved, needs: ['feedback'] },
  'check-in': { answer: askCheckIn, needs: [] },
  fulfilment: { answer: askFulfilment, needs: ['feedback'] },
  violations: { answer: askViolations, needs: ['feedback'] },
  satisfaction: { answer: askSatisfaction, needs: ['feedback'] },
  'score-profit': { answer: askScoreProfit, needs: ['feedback', 'amounts'] },
  'top-box': { answer: askTopBox, needs: ['feedback'] },
  gaps: { answer: askGaps, needs: ['feedback'] },
  captive: { answer: askCaptive, needs: ['feedback', 'amounts'] },
  promises: { answer: askPromises, needs: ['feedback'] },
  levers: { answer: askLevers, needs: ['amounts', 'notes'] },
  pulse: { answer: askPulse, needs: ['feedback'] },
  benefit: { answer: askBenefit, needs: ['amounts'] },
  'segment-trend': { answer: askSegmentTrend, needs: [] },
  targets: { answer: askTargets, needs: ['feedback', 'amounts'] },
  costs: { answer: askCosts, needs: ['feedback'] },
  losers: { answer: askLosers, needs: ['feedback'] },
  quadrants: { answer: askQuadrants, needs: ['feedback', 'amounts'] },
  people: { answer: askPeople, needs: [] },
  profit: { answer: askProfit, needs: ['amounts'] },
  pivot: { answer: askPivot, needs: ['amounts'] },
  crossing: { answer: askCrossing, needs: [] },
  baskets: { answer: askBaskets, needs: ['amounts'] },
  products: { answer: askProducts, needs: ['amounts'] },
  prospects: { answer: askProspects, needs: ['amounts'] },
  today: { answer: askToday, needs: ['feedback', 'stays'] },
  decisions: { answer: askDecisions, needs: ['feedback', 'amounts'] },
  zones: { answer: askZones, needs: ['contact'] },
  advocacy: { answer: askAdvocacy, needs: ['amounts'] },
} as const satisfies Record<string, { readonly answer: Ask; readonly needs: readonly AskNeeds[] }>;

/** The name of a question. */
export type AskName = keyof typeof asks;

/** Whether there is a question of this name. */
export function isAskName(name: string): name is AskName {
  return Object.hasOwn(asks, name);
}

import type { Reason } from '../shared/reason.ts';

/** One case of a guest who was at risk, and what followed. In minor units of one currency. */
export interface ServiceCase {
  readonly wasAtRisk: boolean;
  readonly isSolved: boolean;
  /** Contribution of stays after the case; absent where the guest did not stay again. */
  readonly contributionAfter?: number;
  /** Sales that service made itself. */
  readonly sales?: number;
  readonly cost: number;
  /** Whether the guest had to explain it more than once. */
  readonly explainedAgain?: boolean;
}

/** What service kept and made, beside what it cost. */
export interface ServiceValue {
  readonly formula: 'service-value/1';
  readonly n: number;
  /** Guests at risk whose case was solved and who stayed again. */
  readonly retained: number;
  readonly kept: number;
  readonly made: number;
  readonly cost: number;
  readonly net: number;
  /** Share of cases in which the guest had to repeat himself; unknown without a case. */
  readonly repeatRate?: number;
  readonly because: readonly Reason[];
}

/** Sums up what service is worth. Who stayed again might have come anyway: kept is an upper bound, and says so. */
export function serviceValue(cases: readonly ServiceCase[]): ServiceValue {
  const retained = cases.filter(
    ({ wasAtRisk, isSolved, contributionAfter }) => wasAtRisk && isSolved && contributionAfter !== undefined,
  );
  const sum = (of: (one: ServiceCase) => number) => cases.reduce((total, one) => total + of(one), 0);
  const kept = retained.reduce((total, { contributionAfter = 0 }) => total + contributionAfter, 0);
  const [made, cost] = [sum(({ sales = 0 }) => sales), sum((one) => one.cost)];

  return {
    formula: 'service-value/1',
    n: cases.length,
    retained: retained.length,
    kept,
    made,
    cost,
    net: kept + made - cost,
    ...(cases.length > 0
      ? { repeatRate: cases.filter(({ explainedAgain }) => explainedAgain).length / cases.length }
      : {}),
    because: [{ code: 'service/upper-bound', facts: { retained: retained.length, n: cases.length } }],
  };
}

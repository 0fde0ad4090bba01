import type { Incoming } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, textOf } from '../../shared/loose.ts';
import type { AmountProblem } from './item-amounts.ts';
import type { Reading } from './reading.ts';
import { refused } from './reading.ts';

/** What a charge can lack, or have wrong. */
export type ChargeProblem = 'refused/no-id' | 'refused/field' | 'refused/day' | AmountProblem;

/** Refuses what should have been a charge: what is wrong with it, and which field is missing. */
export function refuseCharge(raw: Raw, reading: Reading): (code: ChargeProblem, field?: string) => Incoming {
  return (code, field) => {
    const facts = field === undefined ? undefined : { field, problem: 'is missing' };

    return refused(
      compact({ code, field, facts, raw, kind: 'charge' as const, id: textOf(raw.Id) }),
      reading,
    );
  };
}

import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { giftsOf } from '../../value/gifts-of.ts';
import type { LinesOfCharges } from '../../value/value-lines.ts';
import { linesOfCharges } from '../../value/value-lines.ts';
import type { ValueTerms } from '../../value/value-terms.ts';

/** What was sold on the stays of a guest. */
export interface Sales {
  readonly charges: readonly ChargeRecord[];
  readonly stays: readonly StayRecord[];
  readonly services: readonly ServiceRecord[];
}

const always = '9999-12-31' as Day;

/**
 * Everything that was sold on the stays of a guest, sorted once for all that counts it. Nothing where a line takes
 * another back: whether that one is known depends on whose lines are looked at.
 */
export function soldLines(
  { charges, stays, services }: Sales,
  terms: ValueTerms,
): LinesOfCharges | undefined {
  if (charges.some(({ reverses }) => reverses !== undefined)) return undefined;

  return linesOfCharges({ charges, stays, gifts: giftsOf(services) }, terms, always);
}

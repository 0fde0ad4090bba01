import type { ServiceRecord } from '../records/service-record.ts';
import type { Gift } from './value-lines.ts';

/** What was really given away, out of what the house did for guests: each counts with its stay. */
export function giftsOf(services: readonly ServiceRecord[]): readonly Gift[] {
  return services.flatMap((record) =>
    record.type === 'gift' && record.state === 'given'
      ? [
          {
            day: record.day,
            cost: record.cost,
            what: record.what,
            stay: record.stay,
            ...(record.profile && { profile: record.profile }),
          },
        ]
      : [],
  );
}

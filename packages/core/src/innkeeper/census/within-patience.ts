import type { Instant } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { House } from '../house/house.ts';
import type { CallOptions } from '../operation-types.ts';

/** Who waits for an answer about everybody, and since when. */
interface Waiting extends Pick<CallOptions, 'patience'> {
  readonly house: House;
  readonly since: Instant;
}

/**
 * Waits for guests to be counted as long as the caller does: whether that is too long is asked at each handful, so that
 * whoever is refused is told how far it is. The counting goes on.
 * @throws `census/counting`
 */
export function withinPatience<Value>(
  { house: { census, clock }, since, patience }: Waiting,
  answer: Promise<Value>,
): Promise<Value> {
  if (!census || patience === undefined) return answer;
  const start = Date.parse(since);

  return new Promise((resolve, reject) => {
    const end = census.hear(({ counted, of }) => {
      if (counted < of && Date.parse(clock.now()) - start >= patience)
        reject(new InnkeeperError('census/counting', { counted, of }));
    });
    answer.then(resolve, reject).finally(end);
  });
}

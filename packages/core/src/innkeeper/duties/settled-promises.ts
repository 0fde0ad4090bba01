import type { Row } from '../../ports/tables.ts';
import type { PromiseRecord } from '../../records/service-record.ts';
import type { HousePromise } from '../../service/promise.ts';
import { promiseOf } from '../../service/promise-of.ts';
import type { ServiceId } from '../../shared/id.ts';
import { ownersOf } from '../guests/owner-of-record.ts';
import type { ReadCall } from '../house/call.ts';
import { dutySlots } from './duty-rows.ts';

const atOnce = 1000;

/**
 * Every promise of the house that was kept or broken, a page at a time: all of them, since a rate over the last ones says
 * nothing of who promises seldom. Whose they are is only looked up for an actor who may not know of all guests.
 */
export async function settledPromises(call: ReadCall): Promise<readonly HousePromise[]> {
  const found: HousePromise[] = [];
  let after: Row<'duty'> | undefined;
  do {
    const page: readonly Row<'duty'>[] = await call.rows.page('duty', {
      first: dutySlots.settled,
      limit: atOnce,
      ...(after && { after }),
    });
    const rows = await call.rows.where(
      'service',
      'id',
      page.map(({ recordId }) => recordId),
    );
    const records = rows.map(({ body }) => body as PromiseRecord);
    const owners = call.actor.properties ? await ownersOf(call, records) : undefined;
    for (const [place, { id }] of rows.entries())
      if (!owners || owners[place]) found.push(promiseOf(records[place] as PromiseRecord, id as ServiceId));
    after = page.length < atOnce ? undefined : page.at(-1);
  } while (after);

  return found;
}

import type { Row } from '../../ports/tables.ts';
import type { HouseRecord } from '../../records/record.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Dossier } from '../guests/load-guest.ts';
import type { Owned } from '../guests/owner-of-record.ts';
import { ownersOf } from '../guests/owner-of-record.ts';
import type { ReadCall } from '../house/call.ts';

/** One thing that is to be done, with the record it stands in and the guest it is for. */
export interface OpenDuty {
  readonly id: string;
  readonly due: string;
  readonly record: HouseRecord;
  readonly dossier: Dossier;
}

/** Which part of a list of duties. */
export interface DutyPage {
  readonly table: 'feedback' | 'service' | 'contact';
  readonly slot: string;
  readonly limit: number;
  /** Where the page before ended. */
  readonly after?: string;
  readonly backwards?: boolean;
}

/** A page of what is to be done for guests within the actor's reach, and where the next one goes on. */
export async function dutiesOf(
  call: ReadCall,
  { table, slot, limit, after, backwards }: DutyPage,
): Promise<{ readonly duties: readonly OpenDuty[]; readonly next?: string }> {
  const duties: OpenDuty[] = [];
  let place = after === undefined ? undefined : placeOf(slot, after);
  for (;;) {
    const page = await call.rows.page('duty', { first: slot, limit: limit + 1, after: place, backwards });
    const found = await withGuests(call, table, page);
    for (const duty of found) {
      if (duties.length === limit) return { duties, next: nameOf(duties.at(-1)) };
      duties.push(duty);
    }
    const last = page.at(-1);
    if (!last || page.length <= limit) return { duties };
    place = last;
  }
}

async function withGuests(
  call: ReadCall,
  table: DutyPage['table'],
  page: readonly Row<'duty'>[],
): Promise<readonly OpenDuty[]> {
  const ids = page.map(({ recordId }) => recordId);
  const bodies = new Map(
    (await call.rows.where(table, 'id', ids)).map(({ id, body }) => [id as string, body as HouseRecord]),
  );
  const owners = await ownersOf(
    call,
    page.map(({ recordId }) => (bodies.get(recordId) ?? {}) as Owned),
  );

  return page.flatMap(({ recordId, due }, index) => {
    const record = bodies.get(recordId);
    const dossier = owners[index];

    return record && dossier ? [{ id: recordId, due, record, dossier }] : [];
  });
}

function nameOf(duty: OpenDuty | undefined): string | undefined {
  return duty && `${duty.due} ${duty.id}`;
}

function placeOf(slot: string, name: string): Row<'duty'> {
  const [due, recordId] = name.split(' ');
  if (!due || !recordId)
    throw new InnkeeperError('input/invalid', {
      operation: 'list',
      field: 'after',
      problem: 'is no place in this list',
    });

  return { slot, due, recordId };
}

import type { Reader, Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { Instant } from '../../shared/day.ts';
import type { Change } from '../identity/known-keys.ts';
import type { AuditFacts } from './audit.ts';
import { chainAudit } from './audit.ts';
import type { House } from './house.ts';
import type { HouseEvent, KeptEvent } from './house-event.ts';
import type { Touched } from './noting-writer.ts';
import { numbered } from './outbox.ts';
import { dropOldTouches, touchOf } from './touched.ts';

/** What a write leaves behind beside its data. */
export interface Seal {
  readonly line: AuditFacts;
  readonly events: readonly HouseEvent[];
  readonly touched: Touched;
  readonly now: Instant;
  /** Where the chains stand, where that was read before. */
  readonly heads?: Heads;
}

/** Where the three chains stand that every write goes on with. */
export type Heads = ReadonlyMap<string, Row<'head'>>;

/**
 * Reads where the chains stand. Only the writer of the tenant moves them, and nearly always at the end of the write,
 * so they may be asked for with its first question.
 */
export async function readHeads(rows: Reader): Promise<Heads> {
  const heads = await rows.where('head', 'name', ['audit', 'event', 'touch']);

  return new Map(heads.map((head) => [head.name, head]));
}

/** What a write left. */
export interface Sealed {
  /** The events as they are kept. */
  readonly events: readonly KeptEvent[];
  /** How the head of the touches moved, where it did. */
  readonly change?: Change;
}

/**
 * Ends a write: its line in the audit, its events and whom it touched, each behind the last of its chain. Where the three
 * chains stand is read once and written once, and all is written without waiting in between, so that a record that
 * arrives waits for few statements.
 */
export async function sealWrite(
  house: Pick<House, 'secret'>,
  rows: Writer,
  { line, events, touched, now, heads: read }: Seal,
): Promise<Sealed> {
  const heads = read ?? (await readHeads(rows));
  const last = (name: string): Row<'head'> => heads.get(name) ?? { name, number: 0 };
  const audit = chainAudit(house, last('audit'), [line]);
  const kept = numbered(events, last('event').number, now);
  const touch = touchOf(touched, last('touch').number);
  await Promise.all([
    rows.add('audit', audit.added),
    rows.add(
      'event',
      kept.map(({ number, at, event }) => ({ number, at, type: event.type, body: event })),
    ),
    rows.add('touch', touch),
    rows.put('head', [
      audit.head,
      ...kept.slice(-1).map(({ number }) => ({ name: 'event', number })),
      ...touch.map(({ number }) => ({ name: 'touch', number, hash: audit.head.hash })),
    ]),
  ]);
  await dropOldTouches(rows, touch);

  return {
    events: kept,
    ...(touch.length > 0 && { change: { before: last('touch').hash, after: audit.head.hash } }),
  };
}

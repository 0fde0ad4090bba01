import type { Row } from '../../ports/tables.ts';
import type { Instant } from '../../shared/day.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { idOf } from '../../shared/hash.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import type { ImportCounts } from './import-counts.ts';
import { addCounts, noCounts } from './import-counts.ts';

/** What is read of another system by a cursor of its own: one list of one property. */
export interface SyncPlace {
  /** The name of the system among the sources of the house. */
  readonly system: string;
  /** Absent where the list holds for the whole group. */
  readonly property?: string;
  /** What the list holds, in the words of the system: `customers`, `reservations`. */
  readonly entity: string;
}

/** Up to where a list was read: kept in the same transaction as the records that were read. */
export interface SyncMark extends SyncPlace {
  /** Where to go on, in the words of whoever reads. */
  readonly cursor: string;
}

/** How the reading of a list stands. */
export interface SyncPosition extends SyncMark {
  readonly state: 'reading' | 'resting' | 'failed';
  /** When this was kept. */
  readonly at: Instant;
  /** All that had changed up to this moment is here. */
  readonly readTo?: Instant;
  /** When everything was last read from the beginning. */
  readonly sweptAt?: Instant;
  /** Why the last round ended before its end. */
  readonly code?: ErrorCode;
  /** What else the sentence of the code needs. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What was read since the list was first read. */
  readonly counts: ImportCounts;
}

/** A letter: word of another system that something changed, by its id; it is asked for again when there is time. */
export interface SyncLetter extends SyncPlace {
  /** The id in the other system; never a name. */
  readonly about: string;
}

/** A letter as it is kept. However often one thing is told of, there is one letter about it. */
export interface KeptLetter extends SyncLetter {
  readonly id: string;
  /** How often it was told: who has dealt with an earlier telling has not dealt with a later one. */
  readonly telling: number;
  readonly firstAt: Instant;
  /** How often it could not be dealt with. */
  readonly attempts: number;
  /** Why not, the last time. */
  readonly code?: ErrorCode;
}

/** What became of a letter. */
export interface LetterOutcome {
  readonly id: string;
  readonly telling: number;
  /** Why it could not be dealt with; absent when it was. */
  readonly code?: ErrorCode;
}

/** What there is to know about the reading of other systems. */
export interface SyncStanding {
  readonly positions: readonly SyncPosition[];
  /** How many letters wait, and how many were laid aside after too many attempts. */
  readonly waiting: number;
  readonly dead: number;
  /** The next letters, in an order without meaning. */
  readonly letters: readonly KeptLetter[];
}

/** Which part of it. */
export interface SyncQuestion {
  readonly system?: string;
  /** How many letters to show. @defaultValue 0 */
  readonly letters?: number;
  readonly of?: 'waiting' | 'dead';
  /** The letter after which to go on. */
  readonly after?: string;
}

/** What is to be kept about the reading of another system. */
export interface SyncNews {
  readonly positions?: readonly Omit<SyncPosition, 'at' | 'counts'>[];
  readonly letters?: readonly SyncLetter[];
  readonly outcomes?: readonly LetterOutcome[];
}

/** After how many attempts a letter is laid aside. */
export const mostAttempts = 5;

type PositionBody = Omit<SyncPosition, keyof SyncPlace | 'at'>;
type LetterBody = Omit<KeptLetter, 'id' | 'system'>;

/** Moves the mark of a list on, with what was read up to it. */
export async function keepMark(
  { rows, now }: WriteCall,
  mark: SyncMark,
  counts: ImportCounts,
): Promise<void> {
  const known = (await rows.where('position', 'system', [mark.system])).find((row) => isAt(row, mark));
  const body = known?.body as PositionBody | undefined;
  const { system, property = '', entity, cursor } = mark;
  const { code: _, facts: __, ...before } = body ?? { counts: noCounts };
  const next = { ...before, cursor, state: 'reading', counts: addCounts(before.counts, counts) } as const;
  await rows.put('position', [{ system, property, entity, at: now, body: next satisfies PositionBody }]);
}

/** Keeps how the reading of lists stands, what another system tells of, and what became of earlier letters. */
export async function keepSync(call: WriteCall, news: SyncNews): Promise<{ readonly letters: number }> {
  await keepPositions(call, news.positions ?? []);
  const letters = await keepLetters(call, news.letters ?? []);
  await settle(call, news.outcomes ?? []);

  return { letters };
}

async function keepPositions({ rows, now }: WriteCall, positions: SyncNews['positions'] & {}): Promise<void> {
  if (positions.length === 0) return;
  const known = await rows.where('position', 'system', [...new Set(positions.map(({ system }) => system))]);
  await rows.put(
    'position',
    positions.map(({ system, property = '', entity, ...body }) => {
      const before = known.find((row) => isAt(row, { system, property, entity }))?.body;
      const { counts = noCounts } = (before ?? {}) as Partial<PositionBody>;

      return { system, property, entity, at: now, body: { ...body, counts } satisfies PositionBody };
    }),
  );
}

async function keepLetters({ rows, now, house }: WriteCall, told: readonly SyncLetter[]): Promise<number> {
  const byId = new Map(told.map((letter) => [letterId(house.tenant, letter), letter]));
  if (byId.size === 0) return 0;
  const known = new Map((await lettersOf(rows, byId.keys())).map((row) => [row.id, row]));
  await rows.put(
    'letter',
    [...byId].map(([id, { system, ...about }]) => {
      const { telling = 0, firstAt = now } = (known.get(id)?.body ?? {}) as Partial<LetterBody>;
      const body: LetterBody = { ...about, telling: telling + 1, firstAt, attempts: 0 };

      return { state: 'waiting', id, system, body };
    }),
  );

  return [...byId.keys()].filter((id) => !known.has(id)).length;
}

/** Who was dealt with is gone, unless it was told of again meanwhile; who failed too often is laid aside. */
async function settle({ rows }: WriteCall, outcomes: readonly LetterOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const known = new Map(
    (
      await lettersOf(
        rows,
        outcomes.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  const failed: Row<'letter'>[] = [];
  const gone: Row<'letter'>[] = [];
  for (const { id, telling, code } of outcomes) {
    const row = known.get(id);
    const body = row?.body as LetterBody | undefined;
    if (!row || !body || body.telling !== telling) continue;
    const next = { ...row, body: { ...body, attempts: body.attempts + 1, code } };
    if (code === undefined) gone.push(row);
    else if (next.body.attempts < mostAttempts) failed.push(next);
    else {
      gone.push(row);
      failed.push({ ...next, state: 'dead' });
    }
  }
  await rows.drop('letter', [
    ...gone.map(({ state, id }) => ({ state, id })),
    ...gone.filter(({ id }) => !failed.some((one) => one.id === id)).map(({ id }) => ({ state: 'dead', id })),
  ]);
  await rows.put('letter', failed);
}

async function lettersOf(rows: WriteCall['rows'], ids: Iterable<string>): Promise<readonly Row<'letter'>[]> {
  const wanted = [...new Set(ids)];

  return (await rows.where('letter', 'id', wanted)).filter(({ state }) => state === 'waiting');
}

/** How the reading of other systems stands, and the next letters. */
export async function readSync(
  { rows }: ReadCall,
  { system, letters: limit = 0, of = 'waiting', after }: SyncQuestion,
): Promise<SyncStanding> {
  const positions =
    system === undefined
      ? await rows.page('position', { limit: 10_000 })
      : await rows.where('position', 'system', [system]);
  const page =
    limit === 0
      ? []
      : await rows.page('letter', {
          first: of,
          limit,
          ...(after !== undefined && { after: { state: of, id: after } }),
        });

  return {
    positions: positions.map(positionOf),
    waiting: await rows.count('letter', 'state', ['waiting']),
    dead: await rows.count('letter', 'state', ['dead']),
    letters: page.filter((row) => system === undefined || row.system === system).map(letterOf),
  };
}

function isAt(row: Row<'position'>, { system, property = '', entity }: SyncPlace): boolean {
  return row.system === system && row.property === property && row.entity === entity;
}

function letterId(tenant: string, { system, property = '', entity, about }: SyncLetter): string {
  return idOf('letter', tenant, system, property, entity, about);
}

function positionOf({ system, property, entity, at, body }: Row<'position'>): SyncPosition {
  return { system, ...(property !== '' && { property }), entity, at, ...(body as PositionBody) };
}

function letterOf({ id, system, body }: Row<'letter'>): KeptLetter {
  return { id, system, ...(body as LetterBody) };
}

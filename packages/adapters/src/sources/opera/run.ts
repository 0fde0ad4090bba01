import type { Day, Incoming } from '@innkeeper/core';
import { type InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import type { OperaClient, OperaQuestion } from './client.ts';
import type { Position } from './cursor.ts';
import type { OperaPlace, OperaTables, TransactionCode } from './options.ts';

/** What a source reads, and how. */
export interface OperaReadingPlan {
  /** The hotels to read, by OPERA's codes. */
  readonly hotelIds: readonly string[];
  /** The first day of arrival that matters. @defaultValue ten years ago */
  readonly from?: Day;
  /** How many days ahead reservations are read. @defaultValue 730 */
  readonly daysAhead?: number;
  /** Whether the whole list of profiles is read, or only those whom a reservation names. @defaultValue 'all' */
  readonly profiles?: 'all' | 'with-stays';
  /** Whether preferences are asked for in a call of their own, where the profile does not bring them. @defaultValue false */
  readonly preferences?: boolean;
  /** Whether stay histories are read: thin, for stays from before the time that reservations are kept. @defaultValue false */
  readonly stayHistory?: boolean;
  /** Whether each reservation is asked for in full: companions, comments, requests. @defaultValue false */
  readonly details?: boolean;
  /** Where charges come from. @defaultValue 'folios' */
  readonly charges?: 'folios' | 'journal' | 'none';
  /** How far a later run looks back beyond the one before, in milliseconds. @defaultValue one hour */
  readonly overlap?: number;
  /** How many rows OPERA shows of one list at most; longer ones are cut off without a word. @defaultValue 1000 */
  readonly listLimit?: number;
  /** How many rows are asked for at once. @defaultValue 200 */
  readonly pageSize?: number;
  /** How many requests run at the same time. @defaultValue 4 */
  readonly atOnce?: number;
}

/** One run through the hotels: what it was asked, what it has seen. */
export interface Run {
  readonly client: OperaClient;
  readonly plan: OperaReadingPlan;
  readonly tables: OperaTables;
  readonly position: Position;
  readonly signal: AbortSignal | undefined;
  /** Profiles that this run has brought already. */
  readonly seen: Set<string>;
  readonly hotelId: string;
  readonly codes: ReadonlyMap<string, TransactionCode>;
  readonly troubles: { inARow: number };
}

/** How many records may fail one after the other before the system is taken to be down. */
const mostTroubles = 10;

/** Asks for one hotel. */
export function askFor(run: Run, question: Omit<OperaQuestion, 'hotelId' | 'signal'>): Promise<unknown> {
  return run.client.get({ ...question, hotelId: run.hotelId, signal: run.signal });
}

/** What the records of an answer have to know about the question. */
export function placeOf(
  run: Run,
  operation: string,
  ids: Pick<OperaPlace, 'profileId' | 'reservationId'> = {},
): OperaPlace {
  return { hotelId: run.hotelId, part: operation, transactionCodes: run.codes, ...ids };
}

/**
 * Reads what belongs to one record. One record that OPERA cannot show is refused and the others go on; when one after
 * the other fails, the system is down and the run ends.
 */
export async function orRefused(
  run: Run,
  about: { readonly kind: 'profile' | 'stay'; readonly id: string; readonly operation: string },
  work: () => Promise<readonly Incoming[]>,
): Promise<readonly Incoming[]> {
  try {
    const items = await work();
    run.troubles.inARow = 0;

    return items;
  } catch (error) {
    run.troubles.inARow += 1;
    if (!isInnkeeperError(error) || !isOfOneRecord(error) || run.troubles.inARow > mostTroubles) throw error;
    const { kind, id, operation } = about;
    const facts = Object.fromEntries(
      Object.entries(error.facts).filter((fact): fact is [string, string | number] =>
        ['string', 'number'].includes(typeof fact[1]),
      ),
    );

    return [{ refused: { code: error.code, facts, raw: { id }, kind, id }, where: { part: operation } }];
  }
}

/** Whether a failure may lie in the record: the server stumbles over it, or shows what cannot be read. */
function isOfOneRecord({ code, facts }: InnkeeperError): boolean {
  if (code === 'source/too-large' || code === 'source/unreadable') return true;
  if (code === 'source/refused') return facts.status !== 401 && facts.status !== 403;

  return code === 'source/unreachable' && facts.reason === 'status 500';
}

import type { Incoming, SourcePage } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { firstText } from '../../shared/loose.ts';
import type { MewsOperation } from './client.ts';
import type { Phase, Position } from './cursor.ts';
import { cursorOf, phases } from './cursor.ts';
import { companyRecords, customerRecords, readCustomers, unseen } from './read-accounts.ts';
import { readPages } from './read-pages.ts';
import { stayRecords, staysWithPeople } from './read-stays.ts';
import type { Run } from './run.ts';
import { orClosed } from './run.ts';
import { mewsRecords } from './to-records.ts';
import type { Span } from './windows.ts';
import { intervalOf, longestSpan, spansOf } from './windows.ts';

const day = 86_400_000;

/** One list that is read span by span. */
interface Listed {
  readonly operation: MewsOperation;
  readonly list: string;
  readonly body: (run: Run) => Readonly<Record<string, unknown>>;
  /** What the spans are held against. @defaultValue 'UpdatedUtc' */
  readonly by?: 'UpdatedUtc' | 'CollidingUtc';
  /** Whether a run can do without it, where Mews does not let it be read. */
  readonly optional?: boolean;
  readonly records: (rows: readonly Raw[], run: Run) => Promise<readonly Incoming[]>;
}

const chains = (run: Run) => ({ ChainIds: run.scope.chainIds });
const enterprises = (run: Run) => ({ EnterpriseIds: run.scope.enterpriseIds });
const owners = (rows: readonly Raw[], run: Run) =>
  readCustomers(
    rows.flatMap((row) =>
      firstText(row, 'AccountType') === 'Company' ? [] : (firstText(row, 'AccountId') ?? []),
    ),
    run,
  );
const asAnswer = (list: string, part: string) => async (rows: readonly Raw[], run: Run) =>
  mewsRecords({ [list]: rows }, { tables: run.tables, place: { part }, lists: run.lists });

const listed: Readonly<Record<Exclude<Phase, 'done'>, readonly Listed[]>> = {
  companies: [
    {
      operation: 'companies/getAll',
      list: 'Companies',
      body: chains,
      optional: true,
      records: companyRecords,
    },
  ],
  customers: [
    {
      operation: 'customers/getAll',
      list: 'Customers',
      body: (run) => ({
        ...chains(run),
        ActivityStates: ['Active', 'Deleted'],
        Extent: { Customers: true, Addresses: false },
      }),
      records: (rows, run) => customerRecords(unseen(rows, run), run),
    },
  ],
  belongings: [
    { operation: 'addresses/getAll', list: 'Addresses', body: chains, optional: true, records: owners },
    { operation: 'accountNotes/getAll', list: 'AccountNotes', body: chains, optional: true, records: owners },
    {
      operation: 'loyaltyMemberships/getAll',
      list: 'LoyaltyMemberships',
      body: chains,
      optional: true,
      records: owners,
    },
  ],
  reservations: [
    {
      operation: 'reservations/getAll/2023-06-06',
      list: 'Reservations',
      body: enterprises,
      records: stayRecords,
    },
  ],
  present: [
    {
      operation: 'reservations/getAll/2023-06-06',
      list: 'Reservations',
      body: enterprises,
      by: 'CollidingUtc',
      records: staysWithPeople,
    },
  ],
  items: [
    {
      operation: 'orderItems/getAll',
      list: 'OrderItems',
      body: enterprises,
      records: asAnswer('OrderItems', 'orderItems/getAll'),
    },
  ],
  payments: [
    {
      operation: 'payments/getAll',
      list: 'Payments',
      body: enterprises,
      optional: true,
      records: asAnswer('Payments', 'payments/getAll'),
    },
  ],
};

/** The phases of a run from where it stands, page by page. What belongs to customers is looked through in later runs only. */
export async function* readPhases(run: Run, start: Position): AsyncIterable<SourcePage> {
  const wanted = phases.filter((phase) => isWanted(phase, run, start));
  const first = phases.indexOf(start.phase);
  for (const phase of wanted) {
    const number = phases.indexOf(phase);
    if (phase === 'done' || number < first) continue;
    const { from: _, cursor: __, ...rest } = start;
    const position: Position = phase === start.phase ? start : { ...rest, phase };
    for (const list of listed[phase]) yield* readListed(run, list, position);
    const next = wanted[wanted.indexOf(phase) + 1] ?? 'done';
    yield { items: [], cursor: cursorOf({ ...rest, phase: next }) };
  }
}

function isWanted(phase: Phase, { plan }: Run, { since }: Position): boolean {
  if (phase === 'belongings' || phase === 'present') return since !== undefined;

  return phase !== 'payments' || plan.payments === true;
}

async function* readListed(run: Run, list: Listed, position: Position): AsyncIterable<SourcePage> {
  const resumable = listed[position.phase as Exclude<Phase, 'done'>].length === 1;
  for (const span of spansOf(rangeOf(run, list, position))) {
    const isFirst = resumable && span.start === position.from;
    const pages = readSpan(run, list, { span, cursor: isFirst ? position.cursor : undefined });
    for await (const { rows, cursor } of pages) {
      const at = cursor === undefined ? { from: span.end } : { from: span.start, cursor };
      const { cursor: _, ...rest } = position;

      yield {
        items: await list.records(rows, run),
        progress: shareOf(run, { span, position }),
        ...(resumable && { cursor: cursorOf({ ...rest, ...at }) }),
      };
    }
  }
}

/** All of the time that is looked through, from where the run stands. */
function rangeOf({ plan }: Run, { by }: Listed, { startedAt, since, from }: Position): Span {
  if (by === 'CollidingUtc') {
    const end = startedAt + Math.min(plan.daysAhead ?? 7, 80) * day;

    return { start: from ?? startedAt - day, end };
  }

  return { start: from ?? since ?? beginningOf(plan.from, startedAt), end: startedAt };
}

function beginningOf(from: string | undefined, startedAt: number): number {
  return from === undefined ? startedAt - 3653 * day : Date.parse(from);
}

interface Inside {
  readonly span: Span;
  readonly cursor: string | undefined;
}

/** The pages of a span. Where Mews no longer knows a cursor that was kept, the span is read from its beginning. */
async function* readSpan(run: Run, list: Listed, { span, cursor }: Inside) {
  const { operation, by = 'UpdatedUtc' } = list;
  const body = { ...list.body(run), [by]: intervalOf(span) };
  const listing = { operation, list: list.list, body };
  let hasBegun = false;
  const pages = async function* (from: string | undefined) {
    for await (const page of readPages(run, { ...listing, cursor: from })) {
      hasBegun = true;
      yield page;
    }
  };
  try {
    yield* pages(cursor);
  } catch (error) {
    if (list.optional && !hasBegun) {
      await orClosed(run, operation, () => Promise.reject(error));

      return;
    }
    const isForgotten = isInnkeeperError(error, 'source/refused') && error.facts.status === 400;
    if (cursor === undefined || hasBegun || !isForgotten) throw error;
    yield* pages(undefined);
  }
}

/** A rough share of the run that is done. */
function shareOf({ plan }: Run, at: { readonly span: Span; readonly position: Position }): number {
  const { span, position } = at;
  const { startedAt, since, phase } = position;
  const begin = since ?? beginningOf(plan.from, startedAt);
  const within = Math.min(1, Math.max(0, (span.end - begin) / Math.max(longestSpan, startedAt - begin)));

  return Math.min(0.99, (phases.indexOf(phase) + within) / (phases.length - 1));
}

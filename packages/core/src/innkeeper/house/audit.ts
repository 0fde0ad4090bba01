import type { Reader, Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { Instant } from '../../shared/day.ts';
import { hashOf, keyedHashOf } from '../../shared/hash.ts';
import type { House } from './house.ts';

/** One line of the audit: who did what to whom, when. No value of a guest stands in it. */
export interface AuditEntry {
  readonly number: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  /** The guest, import or setting it was done to. */
  readonly subject?: string;
  /** A keyed hash of the whole input: proves later what was asked without keeping it. */
  readonly commitment: string;
  readonly outcome: 'done' | 'refused';
}

/** What is written down. */
export type AuditFacts = Pick<AuditEntry, 'at' | 'actor' | 'action' | 'subject' | 'outcome'> & {
  readonly input: unknown;
};

/** The hash before the first line. */
const beginning = hashOf('innkeeper audit');

/**
 * Appends lines; the hash of each covers the line and the hash before it, so that no line can be changed, moved or removed.
 * @returns the hash of the last
 */
export async function appendAudit(
  house: Pick<House, 'secret'>,
  rows: Writer,
  lines: readonly AuditFacts[],
): Promise<string> {
  const { head, added } = chainAudit(house, await headOf(rows, 'audit'), lines);
  await rows.add('audit', added);
  await rows.put('head', [head]);

  return head.hash;
}

/** Lines of the audit behind the last one, and where the chain then stands. */
export function chainAudit(
  house: Pick<House, 'secret'>,
  last: Row<'head'>,
  lines: readonly AuditFacts[],
): { readonly added: readonly Row<'audit'>[]; readonly head: Row<'head'> & { readonly hash: string } } {
  let { number, hash = beginning } = last;
  const added = lines.map(({ input, ...facts }) => {
    const commitment = keyedHashOf(house.secret, JSON.stringify(input) ?? '').slice(0, 32);
    number += 1;
    const entry: AuditEntry = { number, ...facts, commitment };
    hash = chained(hash, entry);

    return auditRow(entry, hash);
  });

  return { added, head: { name: 'audit', number, hash } };
}

/** Where a chain of the tenant stands. */
export async function headOf(
  rows: Reader,
  name: 'audit' | 'event' | 'touch' | 'census' | 'segment',
): Promise<Row<'head'>> {
  const [head] = await rows.where('head', 'name', [name]);

  return head ?? { name, number: 0 };
}

/** What a check of the whole audit found. */
export type AuditCheck =
  | { readonly intact: true; readonly lines: number; readonly head?: string }
  | { readonly intact: false; readonly lines: number; readonly brokenAt: number };

/** Follows the chain from its beginning; names the first line that does not fit. */
export async function checkAudit(rows: Reader): Promise<AuditCheck> {
  const head = await headOf(rows, 'audit');
  let hash = beginning;
  let number = 0;
  let page = await rows.page('audit', { limit: 1000 });
  while (page.length > 0) {
    for (const row of page) {
      number += 1;
      hash = chained(hash, entryOf(row));
      if (row.number !== number || row.hash !== hash)
        return { intact: false, lines: number, brokenAt: number };
    }
    page = await rows.page('audit', { limit: 1000, after: { number } });
  }
  if (head.number !== number || (number > 0 && head.hash !== hash))
    return { intact: false, lines: number, brokenAt: number + 1 };

  return { intact: true, lines: number, head: head.hash };
}

/** The line that a row keeps. */
export function entryOf({ number, at, actor, action, subject, body }: Row<'audit'>): AuditEntry {
  const { commitment, outcome } = body as Pick<AuditEntry, 'commitment' | 'outcome'>;

  return { number, at, actor, action, subject, commitment, outcome };
}

function auditRow(
  { number, at, actor, action, subject, commitment, outcome }: AuditEntry,
  hash: string,
): Row<'audit'> {
  return { number, at, actor, action, subject, body: { commitment, outcome }, hash };
}

function chained(
  before: string,
  { number, at, actor, action, subject = '', commitment, outcome }: AuditEntry,
): string {
  return hashOf(JSON.stringify([before, number, at, actor, action, subject, commitment, outcome]));
}

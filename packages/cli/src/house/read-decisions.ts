import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { MatchDecision } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { inputSchemas } from '@innkeeper/core/schemas';
import { parse } from 'csv-parse/sync';
import type { Desk } from '../desk.ts';
import { usageError } from '../usage-error.ts';

/**
 * Reads decisions from a table (columns `one`, `other`, `decision`, and `note` where there is one; rows without a decision
 * are left alone) or from JSON (a list, or `{ "decisions": [...] }`). @throws `file/not-found`, a wrong use that names the row
 */
export function readDecisions(file: string, { world, say }: Desk): readonly MatchDecision[] {
  const path = resolve(world.cwd, file);
  const name = basename(file);
  if (!existsSync(path)) throw new InnkeeperError('file/not-found', { file: name });
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const rows = /\.json$/i.test(file) ? rowsOfJson(text) : rowsOfTable(text);
  const decisions = rows.map(({ row, value }) => {
    const parsed = inputSchemas.decideMatches.safeParse({ decisions: [value] });
    if (!parsed.success) throw usageError(say('decide/unread', { row, file: name }));

    return value as MatchDecision;
  });
  if (decisions.length === 0) throw usageError(say('decide/nothing', { file: name }));

  return decisions;
}

interface Told {
  /** The row of the table as a spreadsheet counts it, or the place in the list. */
  readonly row: number;
  readonly value: unknown;
}

function rowsOfTable(text: string): readonly Told[] {
  const records: readonly Readonly<Record<string, string>>[] = parse(text, {
    columns: (header: readonly string[]) => header.map((column) => column.trim().toLowerCase()),
    delimiter: [',', ';', '\t'],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });

  return records.flatMap(({ one, other, decision = '', note = '' }, place) =>
    decision === ''
      ? []
      : [
          {
            row: place + 2,
            value: { one, other, decision: decision.toLowerCase(), ...(note !== '' && { note }) },
          },
        ],
  );
}

function rowsOfJson(text: string): readonly Told[] {
  try {
    const told = JSON.parse(text) as { readonly decisions?: unknown };
    const list = told.decisions ?? told;

    return (Array.isArray(list) ? list : [list]).map((value, place) => ({ row: place + 1, value }));
  } catch {
    return [{ row: 1, value: undefined }];
  }
}

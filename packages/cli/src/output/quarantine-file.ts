import { closeSync, openSync, writeSync } from 'node:fs';
import type { ImportId, InnkeeperApi, Locale, Quarantined } from '@innkeeper/core';
import { csvRow } from '@innkeeper/core/reports';
import { reasonOf } from './reason-of.ts';
import type { RefusalGroup } from './refusal-groups.ts';
import { refusalGroups } from './refusal-groups.ts';

/** Where to write what was refused, and in whose language the reasons stand. */
export interface QuarantineOptions {
  readonly importId: ImportId;
  /** `.jsonl` or `.ndjson` gives one JSON document a line, any other ending a table. */
  readonly file: string;
  readonly locale: Locale;
}

const pageSize = 1000;

/**
 * Writes everything an import refused, with the reason and what was sent; only its owner may read it.
 * @returns the reasons, each with how many it hit
 */
export async function writeQuarantine(
  api: InnkeeperApi,
  { importId, file, locale }: QuarantineOptions,
): Promise<readonly RefusalGroup[]> {
  const isTable = !/\.(jsonl|ndjson)$/i.test(file);
  const to = openSync(file, 'w', 0o600);
  const groups = refusalGroups();
  try {
    // The mark tells Excel that the table is UTF-8.
    if (isTable) writeSync(to, `\uFEFF${columns.join(',')}\r\n`);
    for (let after: string | undefined; ; ) {
      const page = await api.listQuarantine({ importId, limit: pageSize, ...(after && { after }) });
      for (const item of page) {
        writeSync(to, isTable ? rowOf(item, locale) : lineOf(item, locale));
        groups.add(item);
      }
      after = page.at(-1)?.id;
      if (page.length < pageSize) return groups.all();
    }
  } finally {
    closeSync(to);
  }
}

const columns = ['file', 'line', 'kind', 'id', 'field', 'code', 'reason', 'to do', 'sent'] as const;

/** One refusal as a row of a table. */
export function rowOf(item: Quarantined, locale: Locale): string {
  const { message, todo } = reasonOf(item, locale);
  const { where, kind, sourceId, field, code, raw } = item;
  const cells = [where?.part, where?.line, kind, sourceId, field, code, message, todo, raw];

  return csvRow(cells);
}

function lineOf(item: Quarantined, locale: Locale): string {
  return `${JSON.stringify({ ...item, ...reasonOf(item, locale), raw: sentOf(item.raw) })}\n`;
}

function sentOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

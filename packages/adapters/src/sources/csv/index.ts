import { basename } from 'node:path';
import type { Incoming, Source, SourcePage } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { hasBadText, withoutBadText } from './bad-text.ts';
import { whyBroken } from './broken-line.ts';
import { type CsvInput, nameOf, openCsv } from './client.ts';
import { headersOf } from './headers.ts';
import { isJsonLines, jsonMapping, jsonRows, restHeader } from './json-rows.ts';
import { fits, isBlank } from './row-fits.ts';
import { checkIds } from './row-identity.ts';
import { type CheckedMapping, checkMapping } from './shapes.ts';
import { type BrokenLine, type RowBlock, splitRows } from './split-rows.ts';
import { lookedInto, type TextBlock } from './text-block.ts';
import { type FileNames, type RowMapper, rowMapper } from './to-records.ts';

export { countryOf } from '../../shared/country.ts';
export type { CsvInput } from './client.ts';
export type { BasketsRead, ReadBasketsOptions } from './read-baskets.ts';
export { readBaskets } from './read-baskets.ts';
export type { ReadRolesOptions, RoleKind, RolesRead, RoleValues, RowRefusal } from './read-roles.ts';
export { readRoles } from './read-roles.ts';
export type { ReadTable, ReadTableOptions } from './read-table.ts';
export { readTable } from './read-table.ts';
export type {
  CheckedMapping,
  CheckedRecord,
  CodeMeaning,
  CsvMapping,
  FileMapping,
  RecordMapping,
} from './shapes.ts';
export { checkMapping } from './shapes.ts';
export type { ReadStaysOptions } from './stays/read-stays.ts';
export { readStays } from './stays/read-stays.ts';
export type { RefusedRows } from './stays/refused-rows.ts';
export type { ReadStays } from './stays/taker.ts';

/** What to read and how. */
export type CsvSourceOptions = CsvInput & {
  /** What hotel IT wrote: a {@link CsvMapping}, checked before anything is read. */
  readonly mapping: unknown;
  /** The name of the system; wins over the mapping's. @defaultValue `csv` */
  readonly system?: string;
  /** The property of records without one; wins over the mapping's. @defaultValue the name of the system */
  readonly property?: string;
  /** Names the records of a file without ids. @defaultValue the file's name without its endings, else `line` */
  readonly name?: string;
  /** How many records a page holds at most. @defaultValue 5000 */
  readonly pageSize?: number;
};

/**
 * Reads any table by a mapping: streaming, a page of records at a time, in memory that does not grow with the file.
 * Every row becomes records or a refusal with its line; what no field is fed from is kept in `extra` and named once.
 * @throws `mapping/invalid`, `mapping/unknown-field` at once; while reading `mapping/missing-header`,
 * `file/not-found`, `file/empty`, `file/encoding`
 */
export function csvSource(options: CsvSourceOptions): Source {
  const mapping = checkMapping(options.mapping);
  const system = options.system ?? mapping.system ?? 'csv';
  const property = options.property ?? mapping.property ?? system;
  const name = options.name ?? nameOf(options) ?? 'line';
  const names = { system, property, name, ...('file' in options && { part: basename(options.file) }) };

  return {
    system,
    async *read({ signal } = {}) {
      const opened = openCsv(options, mapping.encoding, signal);
      const pages = await pagesIn(opened.blocks, mapping, names);
      let last: WholePage | undefined;
      for await (const page of pages) {
        if (signal?.aborted) throw new InnkeeperError('aborted', {}, signal.reason);
        last = page;
        yield* inParts(page, options.pageSize ?? 5000, opened.progress());
      }
      if (opened.isTruncated() && !last?.isCut)
        yield { items: [truncated((last?.lastLine ?? 0) + 1, names)], progress: 1 };
    },
  };
}

/** Pages of a table, or of JSON lines: which of them it is, the first characters tell. */
async function pagesIn(
  blocks: AsyncIterable<TextBlock>,
  mapping: CheckedMapping,
  names: FileNames,
): Promise<AsyncIterable<WholePage>> {
  const { first, all } = await lookedInto(blocks);
  if (first === undefined || !isJsonLines(first.text))
    return pagesOf(splitRows(all, mapping), mapping, names);
  const ofLines = jsonMapping(mapping);

  return pagesOf(jsonRows(all, ofLines), ofLines, names);
}

interface WholePage {
  readonly items: readonly Incoming[];
  readonly notices?: SourcePage['notices'];
  readonly lastLine: number;
  /** Its end was refused as cut off. */
  readonly isCut: boolean;
}

async function* pagesOf(
  blocks: AsyncIterable<RowBlock>,
  mapping: CheckedMapping,
  names: FileNames,
): AsyncGenerator<WholePage> {
  let mapper: RowMapper | undefined;
  let headers: readonly string[] = [];
  for await (const block of blocks) {
    const isFirst = mapper === undefined;
    if (!mapper) {
      headers = headersOf(headerRow(block), mapping.header ?? true);
      mapper = rowMapper(mapping, headers, names);
      for (const record of mapping.records) checkIds(record, headers, block.rows.slice(0, 1000));
    }
    const items: Incoming[] = [];
    const from = isFirst && (mapping.header ?? true) ? headerAt(block) + 1 : 0;
    for (let at = from; at < block.rows.length; at++) mapRow(mapper, block, at, headers, items);
    for (const line of block.broken)
      items.push(brokenRow(line, headers.length, { ...names, encoding: mapping.encoding }));
    const isCut = block.broken.some(({ why }) => why === 'cut');
    const unmapped = isFirst ? mapper.unmapped.filter((header) => header !== restHeader) : [];
    const notices = unmapped.length > 0 ? [keptInExtra(unmapped)] : undefined;
    yield { items, ...(notices && { notices }), lastLine: block.lines.at(-1) ?? 1, isCut };
  }
  if (!mapper) throw new InnkeeperError('file/empty');
}

function mapRow(
  mapper: RowMapper,
  block: RowBlock,
  at: number,
  headers: readonly string[],
  items: Incoming[],
): void {
  const row = block.rows[at] ?? [];
  const line = block.lines[at] ?? 0;
  if (row.length !== headers.length && !fits(row, headers.length)) {
    if (isBlank(row)) return;
    const facts = { line, found: row.length, expected: headers.length };
    items.push(mapper.refuse(row, line, { code: 'refused/columns', facts }));
    return;
  }
  const bad = block.isClean ? -1 : row.findIndex(hasBadText);
  if (bad >= 0) {
    const field = headers[bad] ?? '';
    items.push(mapper.refuse(row, line, { code: 'refused/text', field, facts: { field, line } }));
    return;
  }
  mapper.map(row, line, items);
}

function brokenRow(
  broken: BrokenLine,
  expected: number,
  { part, encoding }: { readonly part?: string; readonly encoding?: string | undefined },
): Incoming {
  const where = { line: broken.line, ...(part !== undefined && { part }) };

  return {
    refused: { ...whyBroken(broken, { expected, encoding }), raw: withoutBadText(broken.text) },
    where,
  };
}

/** A packed file that ends too early, between two lines as it seems. */
function truncated(line: number, { part }: FileNames): Incoming {
  const where = { line, ...(part !== undefined && { part }) };

  return { refused: { code: 'file/truncated', facts: { line }, raw: '' }, where };
}

function headerRow(block: RowBlock): readonly string[] {
  const row = block.rows[headerAt(block)];
  if (!row) throw new InnkeeperError('file/empty');

  return row;
}

function headerAt({ rows }: RowBlock): number {
  return rows.findIndex((row) => !isBlank(row));
}

function keptInExtra(columns: readonly string[]): NonNullable<SourcePage['notices']>[number] {
  return { code: 'source/kept-in-extra', facts: { columns: columns.join(', '), count: columns.length } };
}

function* inParts({ items, notices }: WholePage, size: number, progress?: number): Generator<SourcePage> {
  for (let from = 0; from === 0 || from < items.length; from += size) {
    yield {
      items: items.length <= size ? items : items.slice(from, from + size),
      ...(progress !== undefined && { progress }),
      ...(from === 0 && notices && { notices }),
    };
  }
}

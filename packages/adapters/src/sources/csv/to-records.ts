import type { HouseRecord, Incoming, RecordKind, Refusal, SourceReference, Where } from '@innkeeper/core';
import { withoutBadText } from './bad-text.ts';
import { cellsOf, type Fault, type Row } from './cells.ts';
import { chargeBuilder } from './charge-of-row.ts';
import { contactBuilder } from './contact-of-row.ts';
import { feedbackBuilder } from './feedback-of-row.ts';
import { cellNames } from './headers.ts';
import { optionalFields } from './optional-fields.ts';
import { profileBuilder } from './profile-of-row.ts';
import type { Build, RowContext } from './record-builder.ts';
import { checkHeaders, idColumns, idReader, ownCells } from './row-identity.ts';
import { serviceBuilder } from './service-of-row.ts';
import type { CheckedMapping, CheckedRecord } from './shapes.ts';
import { stayBuilder } from './stay-of-row.ts';
import { type Values, valuesOf } from './values.ts';

/** What the rows of a file are told apart by. */
export interface FileNames {
  /** Becomes `source.system`. */
  readonly system: string;
  /** The property of records that have none of their own. */
  readonly property: string;
  /** Names the records of a file that has no ids: `resort:17` is its line 17. */
  readonly name: string;
  /** The file that a record stands in, told beside its line. */
  readonly part?: string;
}

/** Makes records of rows; the mapping was read once, for the headers of one file. */
export interface RowMapper {
  /** Columns that no field is fed from; their cells are kept in `extra`. */
  readonly unmapped: readonly string[];
  /** Puts what a row says at the end of `into`. */
  map(row: Row, line: number, into: Incoming[]): void;
  /** A row that cannot be mapped, with its reason. */
  refuse(row: Row, line: number, why: Pick<Refusal, 'code' | 'field' | 'facts'>): Incoming;
}

/**
 * Reads a mapping against the headers of a file.
 * @throws `mapping/missing-header`
 */
export function rowMapper(mapping: CheckedMapping, headers: readonly string[], names: FileNames): RowMapper {
  for (const record of mapping.records) checkHeaders(record, headers);
  const named = cellNames(headers);
  const mapped = new Set(
    mapping.records.flatMap((record) => [...Object.keys(record.columns), ...idColumns(record, headers)]),
  );
  const unmapped = headers.flatMap((header, index) =>
    mapped.has(header) ? [] : [{ header: named[index] ?? header, index }],
  );
  const { part } = names;
  const whereOf = (line: number): Where => (part === undefined ? { line } : { line, part });
  const makers = mapping.records.map((record, at) => recordMaker(record, at, { mapping, headers, names }));
  const rawOf = (row: Row) =>
    Object.fromEntries(row.map((cell, at) => [named[at] ?? `column ${at + 1}`, withoutBadText(cell)]));

  return {
    unmapped: unmapped.map(({ header }) => header),
    map(row, line, into) {
      const sameRow: RowContext['sameRow'] = {};
      for (const [at, make] of makers.entries()) {
        const extra = at === 0 ? extraOf(unmapped, row) : undefined;
        const made = make(row, line, sameRow, extra);
        if (!made) continue;
        const where = whereOf(line);
        into.push(
          'record' in made
            ? { record: made.record, where }
            : { refused: { ...made.refused, raw: rawOf(row) }, where },
        );
      }
    },
    refuse: (row, line, why) => ({
      refused: { ...why, raw: rawOf(row), kind: mapping.records[0]?.kind ?? 'profile' },
      where: whereOf(line),
    }),
  };
}

interface FileFacts {
  readonly mapping: CheckedMapping;
  readonly headers: readonly string[];
  readonly names: FileNames;
}

type Made = { readonly record: HouseRecord } | { readonly refused: Omit<Refusal, 'raw'> } | undefined;
type Maker = (row: Row, line: number, sameRow: RowContext['sameRow'], extra: Extra | undefined) => Made;
type Extra = Record<string, string>;

function recordMaker(record: CheckedRecord, place: number, file: FileFacts): Maker {
  const { mapping, headers, names } = file;
  const { kind } = record;
  const cells = cellsOf(record, mapping, headers);
  const property = cells.text('property', { limit: 60 });
  const propertyOf = (row: Row) => property?.(row) ?? names.property;
  const refer = (of: SourceReference['kind'], id: string, row: Row): SourceReference =>
    mapping.idsPerProperty
      ? { system: names.system, property: propertyOf(row), kind: of, id }
      : { system: names.system, kind: of, id };
  const values = valuesOf(cells, mapping, refer);
  const suffix = place === 0 ? '' : `:${place + 1}`;
  const idOf = idReader(record, cells, headers, (line) => `${names.name}:${line}${suffix}`);
  const build = builderOf(kind, values, file);
  const finish = common(values);
  const hasOwnCells = ownCells(record, headers);

  return (row, line, sameRow, extra) => {
    if (!hasOwnCells(row)) return undefined;
    const { findings } = cells;
    findings.fault = undefined;
    findings.kept = undefined;
    const id = idOf(row, line);
    if (id === undefined) return { refused: { kind, code: 'refused/no-id', facts: { line } } };

    const source = refer(kind, id, row);
    const missing: RowContext['missing'] = (field, code = 'refused/field') => {
      findings.fault ??= { code, field, facts: { field, problem: 'is empty' } };
      return undefined;
    };
    const known = { ...sameRow };
    if (kind === 'profile') sameRow.profile ??= source;
    if (kind === 'stay') sameRow.stay ??= source;
    const built = build(row, { source, property: propertyOf(row), sameRow: known, missing });
    const made = built && finish(built, row);
    const { fault } = findings;
    if (!made || fault) return { refused: refusalOf(kind, id, fault, line) };

    const all = findings.kept ? { ...extra, ...Object.fromEntries(findings.kept) } : extra;
    return { record: all ? { ...made, extra: all } : made };
  };
}

function refusalOf(
  kind: RecordKind,
  id: string,
  fault: Fault | undefined,
  line: number,
): Omit<Refusal, 'raw'> {
  if (!fault) return { kind, id, code: 'refused/not-a-record', facts: { line } };

  return { kind, id, code: fault.code, field: fault.field, facts: { ...fault.facts, line } };
}

function builderOf(kind: RecordKind, values: Values, { mapping, names }: FileFacts): Build {
  switch (kind) {
    case 'profile':
      return profileBuilder(values, names.system, mapping.country);
    case 'stay':
      return stayBuilder(values);
    case 'charge':
      return chargeBuilder(values);
    case 'contact':
      return contactBuilder(values);
    case 'feedback':
      return feedbackBuilder(values);
    case 'service':
      return serviceBuilder(values);
  }
}

/** What every record can have; where there is only a time of change, it orders the versions. */
function common(values: Values): (record: HouseRecord, row: Row) => HouseRecord {
  const changedAt = values.instant('changedAt');
  const version =
    values.count('version') ??
    (changedAt &&
      ((row: Row) => {
        const changed = changedAt(row);
        return changed === undefined ? undefined : Date.parse(changed);
      }));

  return optionalFields<HouseRecord>({
    version,
    changedAt,
    createdAt: values.instant('createdAt'),
    channel: values.cells.text('channel'),
  });
}

function extraOf(
  columns: readonly { readonly header: string; readonly index: number }[],
  row: Row,
): Extra | undefined {
  let extra: Extra | undefined;
  for (const { header, index } of columns) {
    const text = row[index]?.trim();
    if (!text) continue;
    extra ??= {};
    extra[header] = text;
  }

  return extra;
}

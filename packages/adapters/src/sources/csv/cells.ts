import type { ErrorCode } from '@innkeeper/core';
import type { CodeTable } from './codes.ts';
import { codesOf, meaningOf, ownOf, plainMeaning } from './codes.ts';
import type { CheckedMapping, CodeMeaning, RecordMapping } from './shapes.ts';

/** The cells of one row. */
export type Row = readonly string[];

/** Reads one value out of a row; made once for a file, used for every row. `undefined` where nothing is known. */
export type Cell<Value> = (row: Row) => Value | undefined;

/** One place a field is fed from: a column, or a value that is the same in every row. */
export interface Feed {
  readonly header: string;
  readonly index: number;
  readonly constant?: string;
  readonly codes?: CodeTable;
}

/** What reading a row leaves behind beside its values; begins anew with every row. */
export interface Findings {
  /** The first thing that is wrong with the row. */
  fault: Fault | undefined;
  /** What was read and could not be used, by header. */
  kept: Map<string, string> | undefined;
}

/** Why a row is refused. */
export interface Fault {
  readonly code: ErrorCode;
  readonly field: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The fields of one kind of record in one file. */
export interface Cells {
  readonly findings: Findings;
  /** Where a field comes from; empty when the mapping does not feed it. */
  feeds(field: string): readonly Feed[];
  /** The fields that are fed and begin with this prefix, in the order of the mapping. */
  fieldsUnder(prefix: string): readonly string[];
  /** The text of one feed as it stands in the row, without codes. */
  raw(feed: Feed, row: Row): string | undefined;
  /** What the code table says that a feed's text means; `undefined` where it says nothing. */
  meaning(feed: Feed, text: string): CodeMeaning | undefined;
  /** A text with its code table applied; several columns are joined. Absent when the field is not fed. */
  text(field: string, options?: TextOptions): Cell<string> | undefined;
  /** Every text that feeds the field, with the feed it came from. */
  texts(field: string, limit?: number): Cell<readonly FedText[]> | undefined;
  /** The values of one cell, where the mapping says what stands between several. */
  partsOf(field: string, text: string): readonly string[];
  /** Refuses the row, or keeps the text raw where the mapping says so. */
  refuse(code: ErrorCode, field: string, feed: Feed, row: Row, facts?: Fault['facts']): void;
  /** Keeps a text that could not be used. */
  keep(feed: Feed, text: string): void;
}

/** A text and where it came from. */
export interface FedText {
  readonly text: string;
  readonly feed: Feed;
}

/** How a text is read. */
export interface TextOptions {
  /** What stands between the texts of several columns. @defaultValue a space */
  readonly between?: string;
  /** @defaultValue 500 */
  readonly limit?: number;
}

/** A cell that a spreadsheet was kept from reading as a formula: `'+8613800138000`. */
const guarded = /^'[=+\-@\t＝＋－＠]/;

/** Makes the readers of one record's fields. */
export function cellsOf(mapping: RecordMapping, file: CheckedMapping, headers: readonly string[]): Cells {
  const byField = feedsByField(mapping, headers);
  const empty = new Set(file.empty ?? []);
  const keepRaw = new Set(mapping.keepRaw ?? []);
  const findings: Findings = { fault: undefined, kept: undefined };

  const raw = (feed: Feed, row: Row): string | undefined => {
    let text = (feed.constant ?? row[feed.index] ?? '').trim();
    if (text.charCodeAt(0) === 39 && guarded.test(text)) text = text.slice(1);

    return text === '' || empty.has(text) ? undefined : text;
  };
  const keep: Cells['keep'] = (feed, text) => {
    findings.kept ??= new Map();
    findings.kept.set(feed.header, text);
  };
  const refuse: Cells['refuse'] = (code, field, feed, row, facts = {}) => {
    if (keepRaw.has(field)) keep(feed, raw(feed, row) ?? '');
    else findings.fault ??= { code, field: feed.header, facts: { field: feed.header, ...facts } };
  };
  const meaning: Cells['meaning'] = ({ codes }, text) => meaningOf(codes, text);
  const coded = (feed: Feed, row: Row, field: string, limit: number): string | undefined => {
    const text = raw(feed, row);
    if (text === undefined) return undefined;
    if (text.length > limit) refuse('refused/too-long', field, feed, row, { limit });
    const means = feed.codes && meaning(feed, text);

    return means === undefined ? text : plainMeaning(means);
  };
  const partsOf: Cells['partsOf'] = (field, text) => {
    const between = ownOf(mapping.split, field);
    if (between === undefined) return [text];

    return text.split(between).flatMap((part) => part.trim() || []);
  };

  return {
    findings,
    partsOf,
    feeds: (field) => byField.get(field) ?? [],
    fieldsUnder: (prefix) => [...byField.keys()].filter((field) => field.startsWith(prefix)),
    raw,
    meaning,
    keep,
    refuse,
    text(field, { between = ' ', limit = 500 } = {}) {
      const [first, ...more] = byField.get(field) ?? [];
      if (!first) return undefined;
      const isSplit = ownOf(mapping.split, field) !== undefined;
      const textIn = (feed: Feed, row: Row): string | undefined => {
        const text = coded(feed, row, field, limit);

        return text === undefined || !isSplit ? text : partsOf(field, text).join(between);
      };
      if (more.length === 0) return (row) => textIn(first, row);
      const feeds = [first, ...more];

      return (row) =>
        feeds
          .map((feed) => textIn(feed, row))
          .filter(Boolean)
          .join(between) || undefined;
    },
    texts(field, limit = 500) {
      const feeds = byField.get(field);
      if (!feeds) return undefined;

      return (row) =>
        feeds.flatMap((feed) => {
          const text = coded(feed, row, field, limit);
          return text === undefined ? [] : partsOf(field, text).map((part) => ({ text: part, feed }));
        });
    },
  };
}

function feedsByField(mapping: RecordMapping, headers: readonly string[]): Map<string, Feed[]> {
  const byField = new Map<string, Feed[]>();
  const add = (field: string, feed: Feed) => byField.set(field, [...(byField.get(field) ?? []), feed]);
  const codedBy = (header: string, field: string) => {
    const codes = codesOf(mapping, header, field);
    return codes ? { codes } : {};
  };
  for (const [header, fields] of Object.entries(mapping.columns)) {
    for (const field of [fields].flat()) {
      for (const [index, name] of headers.entries()) {
        if (name === header) add(field, { header: name, index, ...codedBy(header, field) });
      }
    }
  }
  for (const [field, value] of Object.entries(mapping.set ?? {})) {
    if (!byField.has(field))
      add(field, { header: field, index: -1, constant: String(value), ...codedBy(field, field) });
  }

  return byField;
}

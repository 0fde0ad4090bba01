import { InnkeeperError } from '@innkeeper/core';
import * as z from 'zod';
import { isKnownField } from '../fields.ts';
import { headerName } from '../headers.ts';
import { otherNames } from '../other-names.ts';
import { type CheckedMapping, type FileMapping, fileShape, problemOf } from '../shapes.ts';

/** What a column can be in a file of stays (or purchases), a row each, and in one of histories, a row for each guest. */
const fieldsOfStays = ['guest', 'day', 'amount', 'currency', 'quantity', 'price'] as const;
const fieldsOfHistories = ['repeats', 'recency', 'age', 'meanSpend', 'guests', 'actual'] as const;

/** A field of such a file. */
export type StayField = (typeof fieldsOfStays)[number] | (typeof fieldsOfHistories)[number];

const allFields: readonly StayField[] = [...fieldsOfStays, ...fieldsOfHistories];

/** A mapping of stays or histories that was checked. */
export interface StayMapping {
  readonly file: FileMapping;
  /** As the cells of a record are mapped. */
  readonly record: CheckedMapping['records'][number];
  /** Whether a row is a guest with his history already counted. */
  readonly isHistories: boolean;
}

const kinds = ['charge', 'stay', 'profile'] as const;
const word = z.string().min(1).max(200);
const shape = z.strictObject({
  ...fileShape,
  kind: z.string().optional(),
  id: z.unknown().optional(),
  columns: z.record(word, z.union([word, z.array(word).min(1).max(20)])),
  set: z.record(word, z.union([z.string(), z.number()])).optional(),
});

/**
 * Checks the mapping of a file of stays: `{ "columns": { "cust": "guest", "date": "day", "total": "amount" } }`, or of
 * histories: `{ "columns": { "x": "repeats", "t_x": "recency", "T": "age" } }`.
 * @throws `mapping/invalid`, `mapping/unknown-field`
 */
export function checkStayMapping(written: unknown): StayMapping {
  const parsed = shape.safeParse(written);
  if (!parsed.success) throw problemOf(parsed.error);
  const { columns, set = {}, kind: _, id: __, $schema: ___, ...file } = parsed.data;
  const named = [
    ...Object.entries(columns).flatMap(([header, names]) =>
      [names].flat().map((name) => [headerName(header), name] as const),
    ),
    ...Object.keys(set).map((name) => [undefined, name] as const),
  ];
  const fields = fieldsAmong(named.map(([, name]) => name));
  const isHistories = [...fields.values()].includes('repeats');
  const needed: readonly StayField[] = isHistories ? ['repeats', 'recency', 'age'] : ['guest', 'day'];
  for (const field of needed)
    if (![...fields.values()].includes(field))
      throw new InnkeeperError('mapping/invalid', {
        field: 'columns',
        problem: `name no column for "${field}"`,
      });

  return {
    file: file as FileMapping,
    record: {
      kind: 'charge',
      columns: Object.fromEntries(
        named.flatMap(([header, name]) => {
          const field = fields.get(name);
          return header === undefined || field === undefined ? [] : [[header, field]];
        }),
      ),
      set: Object.fromEntries(
        Object.entries(set).flatMap(([name, value]) => {
          const field = fields.get(name);
          return field === undefined ? [] : [[field, value]];
        }),
      ),
    },
    isHistories,
  };
}

/**
 * Which field each name means. A name that only an import knows (`category`, `room`) means nothing here.
 * @throws `mapping/unknown-field`
 */
function fieldsAmong(names: readonly string[]): ReadonlyMap<string, StayField> {
  const meant = new Map<string, StayField>();
  for (const field of allFields) {
    const name = [field, ...(otherNames[field] ?? [])].find((each) => names.includes(each));
    if (name !== undefined) meant.set(name, field);
  }
  const known = new Set<string>(allFields.flatMap((field) => [field, ...(otherNames[field] ?? [])]));
  const isOfImports = (name: string) => kinds.some((kind) => isKnownField(kind, name));
  const strange = names.find((name) => !known.has(name) && !isOfImports(name));
  if (strange !== undefined)
    throw new InnkeeperError('mapping/unknown-field', { field: strange, known: allFields.join(', ') });

  return meant;
}

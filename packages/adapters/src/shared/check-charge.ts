import type {
  ChargeCategory,
  ChargeRecord,
  ChargeType,
  Day,
  Incoming,
  Instant,
  Money,
  SourceReference,
} from '@innkeeper/core';
import { categoryOf } from './charge-words.ts';
import { chargeMeaningOf } from './hotel-tables.ts';
import { compact } from './loose.ts';
import type { Reading } from './reading.ts';
import { houseProperty, propertySource, told } from './reading.ts';

/** What all lines of a check or folio share. */
export interface CheckHead {
  /** The system's id of the property, where there is one. */
  readonly property: string | undefined;
  readonly day: Day;
  readonly version?: number | undefined;
  readonly changedAt?: Instant | undefined;
  readonly createdAt?: Instant | undefined;
  readonly postedAt?: Instant | undefined;
  readonly stay?: SourceReference | undefined;
  readonly profile?: SourceReference | undefined;
  readonly check?: string | undefined;
  readonly outlet?: string | undefined;
  readonly place?: ChargeRecord['place'];
  readonly room?: string | undefined;
  /** What the outlet wrote down to find by whose it is. */
  readonly reference?: string | undefined;
}

/** One line of it. */
export interface CheckLine {
  readonly id: string;
  readonly type: ChargeType;
  /** The system's own code for what kind of line it is. */
  readonly rawType?: string | undefined;
  readonly category?: ChargeCategory | undefined;
  /** Codes that the hotel's table may know, the nearest first; the first stays beside the category. */
  readonly codes?: readonly (string | undefined)[];
  /** Words that say what was bought, the nearest first. */
  readonly words?: readonly (string | undefined)[];
  readonly text?: string | undefined;
  readonly item?: string | undefined;
  readonly quantity?: number | undefined;
  readonly net?: Money | undefined;
  readonly tax?: Money | undefined;
  readonly gross?: Money | undefined;
  /** The id of the line that this one takes back. */
  readonly reverses?: string | undefined;
  readonly extra?: ChargeRecord['extra'];
}

/** The record of a line: what the hotel's table says of its codes first, then the system's word, then its words. */
export function checkCharge(head: CheckHead, line: CheckLine, reading: Reading): Incoming {
  const { property } = head;
  const codes = line.codes ?? [];
  const meaning = chargeMeaningOf(reading.tables, ...codes);
  const isBought = line.type === 'revenue';
  const { net, gross } = line;

  return told(
    compact<ChargeRecord>({
      kind: 'charge',
      source: propertySource('charge', line.id, { property, reading }),
      version: head.version,
      changedAt: head.changedAt,
      createdAt: head.createdAt,
      property: houseProperty(property, reading),
      day: head.day,
      postedAt: head.postedAt,
      type: compact({ value: isBought ? (meaning?.type ?? line.type) : line.type, raw: line.rawType }),
      category: compact({
        value:
          meaning?.category ?? line.category ?? (isBought ? categoryOf(line.words ?? [line.text]) : 'other'),
        raw: codes.find((code) => code !== undefined),
      }),
      stay: head.stay,
      profile: head.profile,
      text: line.text,
      item: line.item,
      outlet: meaning?.outlet ?? head.outlet,
      place: meaning?.place ?? head.place,
      quantity: line.quantity,
      net,
      tax: line.tax?.minor === 0 && net?.minor === gross?.minor ? undefined : line.tax,
      gross: line.tax === undefined ? undefined : gross,
      check: head.check,
      room: head.room,
      reference: head.stay === undefined ? head.reference?.slice(0, 200) : undefined,
      reverses:
        line.reverses === undefined
          ? undefined
          : propertySource('charge', line.reverses, { property, reading }),
      extra: line.extra,
    }),
    reading,
  );
}

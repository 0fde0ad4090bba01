import type { Day } from '@innkeeper/core';
import type { Condition, FactCondition, Many, RelativeDay, Span } from '@innkeeper/core/segments';
import type { ColumnFinder, ConditionForm, LineProblem } from './condition-form.ts';
import { factorOf, testsOf } from './condition-form.ts';
import { typedCount, typedNumber } from './typed-number.ts';

/** What a line says: a condition, or what is missing in it. */
export type LineReading = { readonly condition: Condition } | { readonly problem: LineProblem };

type Fields = ConditionForm['fields'];

/** Reads the fields of a line. */
export function readCondition(form: ConditionForm, columns: ColumnFinder): LineReading {
  const { asks, kept, test, fields } = form;
  if (asks.startsWith('fact:')) return readFact(form, columns);
  if (kept) return { condition: kept };
  const read = readers[asks];

  return read ? read(test, fields, columns) : broken('nothing-asked');
}

type Reader = (test: string, fields: Fields, columns: ColumnFinder) => LineReading;

const readers: Readonly<Record<string, Reader>> = {
  stayed: readStayed,
  bought: readBought,
  prefers: readPrefers,
  consent: readConsent,
  member: readMember,
  birthday: readBirthday,
};

function readStayed(test: string, fields: Fields): LineReading {
  const many = manyOf(test, fields);
  const within = spanOf(fields);
  const nights = textOf(fields, 'nights');
  const count = typedCount(nights);
  if (!many || within === 'broken' || (nights !== undefined && count === undefined))
    return broken('no-number');

  return {
    condition: {
      stayed: {
        ...many,
        ...(within && { within }),
        ...texts(fields, ['property', 'roomType', 'bookingSource', 'market']),
        ...(count !== undefined && { nights: count }),
      },
    },
  };
}

function readBought(test: string, fields: Fields, { minorUnits }: ColumnFinder): LineReading {
  const many = test === 'ever' ? {} : manyOf(test, fields);
  const within = spanOf(fields);
  const what = textOf(fields, 'what');
  const typed = textOf(fields, 'amount');
  const amount = typedNumber(typed);
  if (what === undefined) return broken('no-value');
  if (!many || within === 'broken' || (typed !== undefined && amount === undefined))
    return broken('no-number');
  const isSimple = typed === undefined && (test === 'ever' || test === 'never');
  if (within && !isSimple) return broken('within-many');

  return {
    condition: {
      bought: {
        what,
        ...many,
        ...(within && { within }),
        ...(amount !== undefined && { amount: Math.round(amount * minorUnits) }),
      },
    },
  };
}

function readPrefers(test: string, fields: Fields): LineReading {
  const attribute = textOf(fields, 'attribute');
  if (attribute === undefined) return broken('no-wish');
  const stance = test === 'dislike' || test === 'must' ? ({ stance: test } as const) : {};

  return { condition: { prefers: { attribute, ...texts(fields, ['value']), ...stance } } };
}

function readConsent(test: string, fields: Fields): LineReading {
  const channel = channels.find((one) => one === fields.channel) ?? 'email';
  const state = consentStates.find((one) => one === test) ?? 'unknown';

  return { condition: { consent: { channel, state } } };
}

/** The ways by which marketing may be sent, and what may be known of each. */
export const channels = ['email', 'phone', 'sms', 'post', 'messenger'] as const;
export const consentStates = ['granted', 'denied', 'unknown'] as const;

function readMember(_test: string, fields: Fields): LineReading {
  const member = texts(fields, ['programme', 'level']);

  return 'level' in member && !('programme' in member) ? broken('no-value') : { condition: { member } };
}

function readBirthday(_test: string, fields: Fields): LineReading {
  const within = typedCount(fields.n);

  return within === undefined || within > 366 ? broken('no-number') : { condition: { birthday: { within } } };
}

function readFact({ asks, test, fields, kept }: ConditionForm, columns: ColumnFinder): LineReading {
  const fact = asks.slice('fact:'.length);
  const column = columns.column(fact);
  if (!column) return { problem: { code: 'no-column', column: fact } };
  if (kept) return { condition: kept };
  if (!(testsOf[column.kind] as readonly string[]).includes(test))
    return { problem: { code: 'test', column: fact } };
  if (test === 'known' || test === 'unknown') return { condition: { fact, is: test } };
  const is =
    column.kind === 'word'
      ? wordTest(test, fields)
      : column.kind === 'day'
        ? dayTest(test, fields)
        : numberTest(test, fields, factorOf(fact, columns.minorUnits));

  return isProblem(is) ? broken(is) : { condition: { fact, is } };
}

type Tested = Exclude<FactCondition['is'], string>;
type Missing = 'no-value' | 'no-number' | 'no-day';

function isProblem(is: Tested | Missing): is is Missing {
  return typeof is === 'string';
}

function wordTest(test: string, fields: Fields): Tested | 'no-value' {
  const value = textOf(fields, 'value');
  if (value === undefined) return 'no-value';
  if (test !== 'oneOf') return test === 'equals' ? { equals: value } : { differs: value };
  const words = value.split(/[,，、;；]/u).map((word) => word.trim());

  return { oneOf: words.filter((word) => word !== '') };
}

function numberTest(test: string, fields: Fields, factor: number): Tested | 'no-number' {
  const typed = typedNumber(fields.value);
  if (typed === undefined) return 'no-number';
  const number = Math.round(typed * factor * 1e6) / 1e6;
  if (test === 'atLeast') return { atLeast: number };
  if (test === 'atMost') return { atMost: number };

  return test === 'equals' ? { equals: number } : { differs: number };
}

function dayTest(test: string, fields: Fields): Tested | 'no-number' | 'no-day' {
  if (test === 'from' || test === 'to') {
    const { day = '' } = fields;
    if (!isDay(day)) return 'no-day';

    return test === 'from' ? { from: day } : { to: day };
  }
  const n = typedCount(fields.n);
  if (n === undefined) return 'no-number';
  const unit = unitOf(fields.unit);
  const day: RelativeDay = test.endsWith('-last') ? { ago: n, unit } : { ahead: n, unit };

  return test === 'in-last' || test === 'after-next' ? { from: day } : { to: day };
}

function isDay(text: string): text is Day {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;

  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function unitOf(text: string | undefined): 'days' | 'months' | 'years' {
  return text === 'months' || text === 'years' ? text : 'days';
}

function spanOf(fields: Fields): Span | undefined | 'broken' {
  const text = textOf(fields, 'span');
  if (text === undefined) return undefined;
  const count = typedCount(text);

  return count === undefined || count === 0 ? 'broken' : { [unitOf(fields.unit)]: count };
}

function manyOf(test: string, fields: Fields): Many | undefined {
  if (test === 'never') return { atMost: 0 };
  const [n, m] = [typedCount(fields.n), typedCount(fields.m)];
  if (n === undefined) return undefined;
  if (test === 'between') return m === undefined || m < n ? undefined : { atLeast: n, atMost: m };
  if (test === 'atMost') return { atMost: n };

  return n === 1 ? {} : { atLeast: n };
}

function textOf(fields: Fields, name: string): string | undefined {
  return fields[name]?.trim() || undefined;
}

function texts<Name extends string>(
  fields: Fields,
  names: readonly Name[],
): { readonly [Each in Name]?: string } {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = textOf(fields, name);

      return text === undefined ? [] : [[name, text]];
    }),
  ) as { readonly [Each in Name]?: string };
}

function broken(code: Exclude<LineProblem['code'], 'no-column' | 'test'>): LineReading {
  return { problem: { code } };
}

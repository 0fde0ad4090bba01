import type { ColumnLine } from '@innkeeper/core';
import type { Condition, FactCondition, Many, Span } from '@innkeeper/core/segments';
import type { ConditionForm } from './condition-form.ts';
import { factorOf } from './condition-form.ts';
import { readCondition } from './read-condition.ts';

/** Shows a condition in fields. What no fields can say is kept as it is, and nothing of it is lost. */
export function showCondition(condition: Condition, minorUnits: number): ConditionForm {
  const form = shown(condition, minorUnits);
  const column = (name: string): ColumnLine => ({
    name,
    kind: kindAsked(condition),
    of: 'guests',
    isOwn: false,
  });
  const back = readCondition(form, { column, minorUnits });
  // What cannot be read is no rule in the house either: it stands in its fields, and they say what is wrong.
  const isWhole = 'problem' in back || textOf(back.condition) === textOf(condition);

  return isWhole ? form : { asks: form.asks, test: '', fields: {}, kept: condition };
}

/** Of which kind a column must be that is asked so. */
function kindAsked(condition: Condition): ColumnLine['kind'] {
  const is = 'fact' in condition ? condition.is : 'known';
  if (typeof is === 'string') return 'word';
  if ('from' in is || 'to' in is) return 'day';

  return typeof Object.values(is)[0] === 'number' ? 'number' : 'word';
}

/** Conditions that say the same have the same text: whatever the order of fields, with what is understood left out. */
function textOf(condition: Condition): string {
  const inOrder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inOrder);
    if (typeof value !== 'object' || value === null) return String(value);
    const fields = Object.entries(value).filter(
      ([name, one]) =>
        one !== undefined &&
        !(name === 'stance' && one === 'like') &&
        !(name === 'atLeast' && one === 1 && !('fact' in condition) && !('atMost' in value)),
    );

    return fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => [name, inOrder(one)]);
  };

  return JSON.stringify(inOrder(condition));
}

function shown(condition: Condition, minorUnits: number): ConditionForm {
  if ('fact' in condition) return factForm(condition, minorUnits);
  if ('stayed' in condition) {
    const { within, property, roomType, bookingSource, market, nights, ...many } = condition.stayed;

    return form('stayed', testOf(many), {
      ...numbersOf(many),
      ...spanFields(within),
      property,
      roomType,
      bookingSource,
      market,
      nights,
    });
  }
  if ('bought' in condition) {
    const { what, within, amount, ...many } = condition.bought;
    const isEver = many.atMost === undefined && (many.atLeast ?? 1) === 1;
    const test = isEver ? 'ever' : testOf(many);

    return form('bought', test, {
      what,
      ...(isEver ? {} : numbersOf(many)),
      ...spanFields(within),
      amount: amount === undefined ? undefined : amount / minorUnits,
    });
  }
  if ('prefers' in condition) {
    const { attribute, value, stance = 'like' } = condition.prefers;

    return form('prefers', stance, { attribute, value });
  }
  if ('consent' in condition)
    return form('consent', condition.consent.state, { channel: condition.consent.channel });
  if ('member' in condition) return form('member', 'is', { ...condition.member });

  return form('birthday', 'within', { n: condition.birthday.within });
}

function form(
  asks: string,
  test: string,
  fields: Readonly<Record<string, string | number | boolean | undefined>>,
): ConditionForm {
  const told = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );

  return { asks, test, fields: Object.fromEntries(told) };
}

function factForm({ fact, is }: FactCondition, minorUnits: number): ConditionForm {
  const asks = `fact:${fact}`;
  if (typeof is === 'string') return form(asks, is, {});
  if ('oneOf' in is) return form(asks, 'oneOf', { value: is.oneOf.join(', ') });
  if ('from' in is || 'to' in is) return dayForm(asks, is);
  const [test = '', value] = Object.entries(is)[0] ?? [];

  return form(asks, test, {
    value: typeof value === 'number' ? Number((value / factorOf(fact, minorUnits)).toFixed(6)) : value,
  });
}

function dayForm(
  asks: string,
  is: Extract<FactCondition['is'], { readonly from: unknown } | { readonly to: unknown }>,
): ConditionForm {
  const [test, day] = 'from' in is ? (['from', is.from] as const) : (['to', is.to] as const);
  if (typeof day === 'string') return form(asks, test, { day });
  if ('ago' in day)
    return form(asks, test === 'from' ? 'in-last' : 'before-last', { n: day.ago, unit: day.unit });

  return form(asks, test === 'from' ? 'after-next' : 'in-next', { n: day.ahead, unit: day.unit });
}

function testOf({ atLeast, atMost }: Many): string {
  if (atMost === undefined) return 'atLeast';
  if (atLeast !== undefined) return 'between';

  return atMost === 0 ? 'never' : 'atMost';
}

function numbersOf(many: Many): Readonly<Record<string, number | undefined>> {
  const test = testOf(many);
  if (test === 'never') return {};
  if (test === 'between') return { n: many.atLeast, m: many.atMost };

  return { n: test === 'atMost' ? many.atMost : (many.atLeast ?? 1) };
}

function spanFields(span: Span | undefined): Readonly<Record<string, string | number | undefined>> {
  const [unit, count] = Object.entries(span ?? {}).find(([, one]) => one !== undefined) ?? [];

  return { span: count, unit };
}

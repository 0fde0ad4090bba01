import type { Day, Rule } from '@innkeeper/core';
import type { Condition, StayedCondition } from '@innkeeper/core/segments';
import { beginOf, birthdaysWithin, dayOf, markOf, partsOf } from '@innkeeper/core/segments';
import { sql } from 'kysely';
import type { FactKinds } from './facts.ts';
import { factPart } from './facts.ts';
import type { Part, Scope } from './parts.ts';
import { real, text, texts, whole } from './parts.ts';

/** What a rule is written in SQL with. */
export interface RuleScope extends Scope {
  readonly asOf: Day;
  readonly kinds: FactKinds;
}

/** A rule as a condition over `c`, `g` and `l`: true or false, never unknown. */
export function rulePart(rule: Rule, scope: RuleScope): Part {
  const parts = partsOf(rule)?.map((part) => rulePart(part, scope));
  if (!parts) return conditionPart(rule as Condition, scope);
  if ('not' in rule) return sql`not (${parts[0] as Part})`;
  if (parts.length === 0) return 'all' in rule ? sql`true` : sql`false`;

  return sql`(${sql.join(parts, 'all' in rule ? sql` and ` : sql` or `)})`;
}

function conditionPart(condition: Condition, scope: RuleScope): Part {
  if ('fact' in condition) return testPart(condition.fact, condition.is, scope);
  if ('consent' in condition) {
    const { channel, state } = condition.consent;

    return testPart(`consent.${channel}`, { equals: state === 'unknown' ? '' : state }, scope);
  }
  if ('birthday' in condition) {
    const days = birthdaysWithin(scope.asOf, condition.birthday.within);
    const { part } = factPart('birthday', scope.kinds);

    return sql`${part} = any(${texts(days.map(String))}::double precision[])`;
  }
  if ('stayed' in condition) return stayedPart(condition, scope);
  if ('bought' in condition) {
    const { what, within, amount } = condition.bought;
    const begin = within ? sql` and max("day") >= ${whole(beginOf(within, scope.asOf))}` : sql``;
    const least = amount === undefined ? sql`` : sql` and sum("amount") >= ${real(amount)}`;
    const count = sql`coalesce((select case when true${begin}${least} then sum("count") else 0 end from "purchase" as p where p."tenant_id" = ${text(scope.tenant)} and p."root_id" = c."root_id" and p."what" = ${text(what)} and p."day" <= ${whole(scope.today)}), 0)`;

    return betweenPart(count, condition.bought);
  }

  return sql`c."facts"->'marks' ? ${text(markOf(condition))}`;
}

function stayedPart({ stayed }: StayedCondition, scope: RuleScope): Part {
  const conditions = [
    sql`x."tenant_id" = ${text(scope.tenant)}`,
    sql`x."root_id" = c."root_id"`,
    sql`x."day" <= ${whole(scope.today)}`,
    ...(stayed.within ? [sql`x."day" >= ${whole(beginOf(stayed.within, scope.asOf))}`] : []),
    ...(stayed.nights === undefined ? [] : [sql`x."nights" >= ${whole(stayed.nights)}`]),
    ...(
      [
        ['property', stayed.property],
        ['room_type', stayed.roomType],
        ['booking_source', stayed.bookingSource],
        ['market', stayed.market],
      ] as const
    ).flatMap(([name, word]) => (word === undefined ? [] : [sql`x.${sql.ref(name)} = ${text(word)}`])),
  ];
  const count = sql`(select count(*) from "visit" as x where ${sql.join(conditions, sql` and `)})`;

  return betweenPart(count, stayed);
}

function betweenPart(
  count: Part,
  { atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number },
): Part {
  const least = whole(atLeast ?? (atMost === undefined ? 1 : 0));

  return atMost === undefined
    ? sql`${count} >= ${least}`
    : sql`${count} between ${least} and ${whole(atMost)}`;
}

type Test = Extract<Condition, { readonly fact: string }>['is'];

function testPart(name: string, is: Test, { kinds, asOf }: RuleScope): Part {
  const { kind, part } = factPart(name, kinds);
  const isKnown =
    kind === 'word' ? sql`${part} <> ''` : kind === 'count' ? sql`${part} <> 0` : sql`${part} is not null`;
  if (is === 'known') return isKnown;
  if (is === 'unknown') return sql`not (${isKnown})`;
  const never = (compared: Part): Part => sql`coalesce(${compared}, false)`;
  if (kind === 'word') {
    if ('oneOf' in is) return sql`${part} = any(${texts(is.oneOf)})`;
    if ('equals' in is) return sql`${part} = ${text(String(is.equals))}`;

    return sql`(${part} <> '' and ${part} <> ${text('differs' in is ? String(is.differs) : '')})`;
  }
  if ('from' in is) return never(sql`${part} >= ${whole(dayOf(is.from, asOf))}`);
  if ('to' in is) return never(sql`${part} <= ${whole(dayOf(is.to, asOf))}`);
  if ('atLeast' in is) return never(sql`${part} >= ${real(is.atLeast)}`);
  if ('atMost' in is) return never(sql`${part} <= ${real(is.atMost)}`);
  if ('equals' in is) return never(sql`${part} = ${real(Number(is.equals))}`);

  return never(sql`${part} <> ${real('differs' in is ? Number(is.differs) : Number.NaN)}`);
}

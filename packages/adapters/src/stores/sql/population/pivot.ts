import type { PopulationPivot } from '@innkeeper/core';
import { InnkeeperError, renamed } from '@innkeeper/core';
import type { Measure } from '@innkeeper/core/census';
import { sql } from 'kysely';
import type { FactKinds } from './facts.ts';
import { factPart, guestsWithFacts } from './facts.ts';
import type { Part, Scope } from './parts.ts';
import { real, text, texts, visitsOf, whole } from './parts.ts';

/** What a column of a pivot is in SQL. */
interface Column {
  readonly isWord: boolean;
  readonly part: Part;
}

type Over = NonNullable<PopulationPivot['over']>;

const dayPart = (format: string): Part =>
  sql`to_char(date '1970-01-01' + r."day"::integer, ${sql.lit(format)})`;
const word = (part: Part): Column => ({ isWord: true, part });
const number = (part: Part): Column => ({ isWord: false, part: sql`(${part})::double precision` });

const own: Readonly<Record<Over, Readonly<Record<string, Column>>>> = {
  guests: { guest: word(sql`c."root_id"`) },
  visits: {
    guest: word(sql`r."root_id"`),
    property: word(sql`coalesce(r."property", '')`),
    roomType: word(sql`coalesce(r."room_type", '')`),
    bookingSource: word(sql`coalesce(r."booking_source", '')`),
    market: word(sql`coalesce(r."market", '')`),
    year: word(dayPart('YYYY')),
    month: word(dayPart('YYYY-MM')),
    weekday: word(dayPart('ID')),
    stayNights: number(sql`r."nights"`),
    revenue: number(sql`r."amount"`),
    visitContribution: number(sql`r."contribution"`),
    people: number(sql`r."heads"`),
  },
  purchases: {
    guest: word(sql`r."root_id"`),
    what: word(sql`r."what"`),
    count: number(sql`r."count"`),
    spent: number(sql`r."amount"`),
  },
};

/** The rows that are counted, with the facts of their guests beside them. */
function rowsPart(over: Over, scope: Scope): Part {
  if (over === 'guests') return guestsWithFacts(scope);
  const everybody = guestsWithFacts({ ...scope, properties: undefined });
  if (over === 'visits') return sql`(${visitsOf(scope)}) as r join ${joined(everybody)}`;
  if (scope.properties)
    throw new InnkeeperError('census/option', {
      option: 'over',
      problem: 'what was bought is not kept by property; ask over visits',
    });

  return sql`(select "root_id", "what", sum("count") as "count", sum("amount") as "amount" from "purchase" where "tenant_id" = ${text(scope.tenant)} and "day" <= ${whole(scope.today)} group by "root_id", "what") as r join ${joined(everybody)}`;
}

function joined(guests: Part): Part {
  return sql`(${guests}) on c."root_id" = r."root_id"`;
}

/** The columns that a pivot asks for, as SQL. @throws `census/no-column` */
export function columnsOf(
  over: Over,
  names: readonly string[],
  kinds: FactKinds,
): ReadonlyMap<string, Column> {
  return new Map(
    names.map((name) => {
      const column = own[over][name];
      if (column) return [name, column];
      const { kind, part } = factPart(name, kinds);

      return [name, { isWord: kind === 'word', part }];
    }),
  );
}

/** One crossing: the words of each cell, then its figures. */
export function levelStatement(
  { over = 'guests', measures, where = {} }: Pick<PopulationPivot, 'over' | 'measures' | 'where'>,
  {
    by,
    columns,
    scope,
  }: { readonly by: readonly string[]; readonly columns: ReadonlyMap<string, Column>; readonly scope: Scope },
): Part {
  const words = by.map((name) => partOf(columns, name, true));
  const figures = measures.map((measure) => figureOf(measure, columns));
  const groups =
    words.length > 0 ? sql` group by ${sql.join(words.map((_, at) => sql.raw(String(at + 1))))}` : sql``;

  return sql`select ${sql.join([...words, ...figures, sql`count(*)`])} from ${rowsPart(over, scope)}${filterPart(where, { columns, hasBounds: over === 'guests' && scope.properties !== undefined })}${groups}`;
}

/** Only rows with these words. The guests of some properties have bounds already, which a further one joins. */
function filterPart(
  where: NonNullable<PopulationPivot['where']>,
  { columns, hasBounds }: { readonly columns: ReadonlyMap<string, Column>; readonly hasBounds: boolean },
): Part {
  const bounds = Object.entries(where).map(([name, words]) => {
    const kept = name === 'guest' ? words.map((id) => renamed('profile', id) as string) : words;

    return sql`${partOf(columns, name, true)} = any(${texts(kept)})`;
  });
  if (bounds.length === 0) return sql``;

  return sql`${sql.raw(hasBounds ? ' and ' : ' where ')}${sql.join(bounds, sql` and `)}`;
}

function figureOf(measure: Measure, columns: ReadonlyMap<string, Column>): Part {
  if (measure.kind === 'count') return sql`count(*)`;
  if (measure.kind === 'share') return sql`count(*)::double precision / nullif(sum(count(*)) over (), 0)`;
  if (measure.kind === 'distinct') return sql`count(distinct ${partOf(columns, measure.of, true)})`;
  const value = partOf(columns, measure.of, false);
  switch (measure.kind) {
    case 'sum':
      return sql`coalesce(sum(${value}), 0)`;
    case 'mean':
      return sql`avg(${value})`;
    case 'min':
      return sql`min(${value})`;
    case 'max':
      return sql`max(${value})`;
    default:
      return sql`percentile_cont(${real(measure.kind === 'quantile' ? measure.at : 0.5)}) within group (order by ${value})`;
  }
}

function partOf(columns: ReadonlyMap<string, Column>, name: string, isWord: boolean): Part {
  const column = columns.get(name);
  if (!column || column.isWord !== isWord) {
    const fitting = [...columns].filter(([, one]) => one.isWord === isWord).map(([one]) => one);
    throw new InnkeeperError('census/no-column', { column: name, columns: fitting.join(', ') });
  }

  return column.part;
}

import type { RawBuilder } from 'kysely';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { arrayText } from '../array-text.ts';
import type { Statement } from '../engine.ts';

/** A piece of a statement with its values. */
export type Part = RawBuilder<unknown>;

/** What every statement of a population is asked with. */
export interface Scope {
  readonly tenant: string;
  /** The last day that counts, in days since 1970-01-01. */
  readonly today: number;
  readonly properties: readonly string[] | undefined;
}

const builder = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A piece as a whole statement. */
export function statementOf(part: Part): Statement {
  // The mark says that the words are made for one question: no plan of it is worth keeping.
  const { sql: text, parameters } = sql`/* census */ ${part}`.compile(builder);

  return { text, values: parameters as Statement['values'] };
}

/** A value that is a whole number. */
export function whole(value: number): Part {
  return sql`${String(Math.trunc(Math.max(-(2 ** 53), Math.min(2 ** 53, value))))}::bigint`;
}

/** A value that is any number. */
export function real(value: number): Part {
  return sql`${String(value)}::double precision`;
}

/** A value that is a text. */
export function text(value: string): Part {
  return sql`${value}::text`;
}

/** Several texts. */
export function texts(values: readonly string[]): Part {
  return sql`${arrayText(values)}::text[]`;
}

/** The visits up to the day, in the properties that are asked for. */
export function visitsOf({ tenant, today, properties }: Scope): Part {
  const inPlace = properties ? sql` and "property" = any(${texts(properties)})` : sql``;

  return sql`select * from "visit" where "tenant_id" = ${text(tenant)} and "day" <= ${whole(today)}${inPlace}`;
}

/** What the visits of each guest come to. */
export function sumsOf(visits: Part): Part {
  return sql`select "root_id", count(*) as "visits", sum("nights") as "nights", sum("heads") as "heads", sum("amount") as "amount", sum("contribution") as "contribution", min("day") as "first", max("day") as "last", max("departure") as "last_departure" from (${visits}) as v group by "root_id"`;
}

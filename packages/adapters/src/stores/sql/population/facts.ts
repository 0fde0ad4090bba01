import { InnkeeperError } from '@innkeeper/core';
import type { FactKind } from '@innkeeper/core/census';
import { factNames, factsOfVisits } from '@innkeeper/core/census';
import { sql } from 'kysely';
import type { Part, Scope } from './parts.ts';
import { sumsOf, text, texts, visitsOf } from './parts.ts';

/** Every fact by name with its kind, those of the hotel among them. */
export type FactKinds = ReadonlyMap<string, { readonly kind: FactKind }>;

/** The facts there are. @param custom those that the hotel adds */
export function factKinds(custom: readonly { readonly name: string; readonly kind: FactKind }[]): FactKinds {
  return new Map([
    ...Object.entries(factNames).map(([name, kind]) => [name, { kind }] as const),
    ...custom.map(({ name, kind }) => [name, { kind }] as const),
  ]);
}

/** Everybody with his facts, what his visits come to, and the last of them: `c`, `g`, `l`. */
export function guestsWithFacts({ tenant, today, properties }: Scope): Part {
  const everywhere = visitsOf({ tenant, today, properties: undefined });
  const known = properties
    ? sql` where (c."facts"->'marks' ?| ${texts(properties.map((id) => `at ${id}`))} or not exists (select 1 from jsonb_array_elements_text(c."facts"->'marks') as m where m like 'at %'))`
    : sql``;

  // `offset 0` has the text read as JSON once for each guest, not once for each fact.
  return sql`(select "root_id", "body"::jsonb as "facts" from "census" where "tenant_id" = ${text(tenant)} offset 0) as c left join (${sumsOf(everywhere)}) as g on g."root_id" = c."root_id" left join (select distinct on ("root_id") * from (${everywhere}) as v order by "root_id", "day" desc, "number" desc) as l on l."root_id" = c."root_id"${known}`;
}

const columnsOfVisits: Readonly<Record<string, string>> = {
  visits: 'g."visits"',
  nights: 'g."nights"',
  heads: 'g."heads"',
  amount: 'g."amount"',
  contribution: 'g."contribution"',
  first: 'g."first"',
  last: 'g."last"',
  lastDeparture: 'g."last_departure"',
  property: 'l."property"',
  roomType: 'l."room_type"',
  bookingSource: 'l."booking_source"',
  market: 'l."market"',
};

/** A fact as a piece of SQL: a text that is empty where nothing was said, a number that is null where it is not known. */
export function factPart(name: string, kinds: FactKinds): { readonly kind: FactKind; readonly part: Part } {
  const column = kinds.get(name);
  if (!column)
    throw new InnkeeperError('census/no-column', { column: name, columns: [...kinds.keys()].join(', ') });
  const { kind } = column;
  const own = factsOfVisits.has(name) ? columnsOfVisits[name] : undefined;
  if (kind === 'word')
    return {
      kind,
      part: own ? sql`coalesce(${sql.raw(own)}, '')` : sql`coalesce(c."facts"->'words'->>${text(name)}, '')`,
    };
  const group = kind === 'day' ? 'days' : 'numbers';
  const kept = own
    ? sql`(${sql.raw(own)})::double precision`
    : sql`(c."facts"->${sql.lit(group)}->>${text(name)})::double precision`;
  const isCounted = kind === 'count' || own === 'g."amount"' || own === 'g."contribution"';

  return { kind, part: isCounted ? sql`coalesce(${kept}, 0)` : kept };
}

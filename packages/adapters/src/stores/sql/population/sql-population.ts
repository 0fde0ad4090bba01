import type {
  Day,
  GuestId,
  Population,
  PopulationPivot,
  PopulationQuestion,
  RefusedLines,
  SegmentAnswer,
  SegmentQuestion,
  StructureAnswer,
  StructureGrowth,
  StructureMeasure,
  StructureQuestion,
} from '@innkeeper/core';
import { epochDayOf, InnkeeperError, renamed } from '@innkeeper/core';
import type { Ledger, LedgerBand, Pivot, PivotLevel, RfmTable, StructurePart } from '@innkeeper/core/census';
import { crossings, largestRemainder, structureClasses } from '@innkeeper/core/census';
import { checkRule } from '@innkeeper/core/segments';
import { sql } from 'kysely';
import type { SqlCell, Statement } from '../engine.ts';
import type { FactKinds } from './facts.ts';
import { factKinds, guestsWithFacts } from './facts.ts';
import type { Part, Scope } from './parts.ts';
import { real, statementOf, sumsOf, text, texts, visitsOf, whole } from './parts.ts';
import { columnsOf, levelStatement } from './pivot.ts';
import { rulePart } from './rule.ts';

type Cells = readonly (readonly SqlCell[])[];

/** Sends statements of one question in one moment of the database. */
export type AskAll = <Value>(
  work: (query: (part: Part) => Promise<Cells>) => Promise<Value>,
) => Promise<Value>;

/** Makes pieces into statements for whoever sends them. */
export function queryBy(send: (statement: Statement) => Promise<Cells>): (part: Part) => Promise<Cells> {
  return (part) => send(statementOf(part));
}

/** Answers questions about everybody by SQL over the census that the store keeps. */
export function sqlPopulation(tenant: string, ask: AskAll): Population {
  const scopeOf = ({ asOf, properties }: PopulationQuestion): Scope => ({
    tenant,
    today: epochDayOf(asOf),
    properties,
  });

  return {
    ledger: ({ width = 60, ...question }) =>
      ask((query) => ledgerBy(query, { ...scopeOf(question), asOf: question.asOf, width })),
    structure: (question) => ask((query) => structureBy(query, scopeOf(question), question)),
    rfm: ({ classes = 5, ...question }) => ask((query) => rfmBy(query, scopeOf(question), classes)),
    pivot: (question) => ask((query) => pivotBy(query, scopeOf(question), question)),
    segment: (question) => ask((query) => segmentBy(query, scopeOf(question), question)),
    refusedLines: () => ask((query) => refusedBy(query, tenant)),
  };
}

type Query = (part: Part) => Promise<Cells>;

async function ledgerBy(
  query: Query,
  { asOf, width, ...scope }: Scope & { readonly asOf: Day; readonly width: number },
): Promise<Ledger> {
  if (!(Number.isInteger(width) && width >= 1))
    throw new InnkeeperError('census/option', { option: 'width', problem: 'must be a whole number from 1' });
  const { today } = scope;
  const visits = visitsOf(scope);
  const found = await query(
    sql`select greatest(1, (${whole(today)} - g."last" + ${whole(width - 1)}) / ${whole(width)}) as "band", count(*), sum(g."visits"), sum(g."amount") from (${sumsOf(visits)}) as g group by 1 order by 1`,
  );
  const [active] = await query(
    sql`select count(*), coalesce(sum("amount"), 0), coalesce(sum("heads"), 0) from (${visits}) as v where v."day" >= ${whole(today - width)}`,
  );
  const [future] = await query(
    sql`select count(*) from (${visitsOf({ ...scope, today: 2 ** 53 })}) as v where v."day" > ${whole(today)}`,
  );
  const bands: LedgerBand[] = [];
  for (const [band, guests, times, amount] of found.map((row) => row.map(Number))) {
    while (bands.length < (band as number) - 1) bands.push(bandOf(bands.length + 1, width));
    bands.push({ ...bandOf(band as number, width), guests, visits: times, amount } as LedgerBand);
  }
  const guests = bands.reduce((sum, band) => sum + band.guests, 0);
  const [times = 0, amount = 0, heads = 0] = (active ?? []).map(Number);
  const n = bands[0]?.guests ?? 0;
  const quality = {
    n,
    visits: times,
    ...(heads > 0 && { spendPerHead: amount / heads }),
    ...(n > 0 && { visitsPerMonth: (times / n) * (30 / width) }),
    ...(guests > 0 && { shareBeyond: (guests - n) / guests }),
  };

  return { asOf, guests, bands, quality, future: Number(future?.[0] ?? 0) };
}

function bandOf(band: number, width: number): LedgerBand {
  const from = band === 1 ? 0 : (band - 1) * width + 1;

  return { band, from, to: band * width, guests: 0, visits: 0, amount: 0 };
}

const topShares = [0.1, 0.2, 0.4, 0.6, 0.8, 1];

async function structureBy(
  query: Query,
  scope: Scope,
  { by = 'amount', shares = [20, 20, 20, 40], limit = 0, growthDays }: StructureQuestion,
): Promise<StructureAnswer> {
  const sums = sumsOf(visitsOf(scope));
  const [counted] = await query(sql`select count(*) from (${sums}) as g`);
  const n = Number(counted?.[0] ?? 0);
  const counts = largestRemainder(n, shares);
  const ends = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
  const ranked = sql`select "root_id", "value", row_number() over (order by "value" desc, "root_id") as "place" from (select "root_id", ${sql.ref(by)} as "value" from (${sums}) as g) as s`;
  const classPart = sql`case when "place" <= ${whole(ends[0] ?? 0)} then 0 when "place" <= ${whole(ends[1] ?? 0)} then 1 when "place" <= ${whole(ends[2] ?? 0)} then 2 else 3 end`;
  const classes = new Map(
    (
      await query(
        sql`select ${classPart}, count(*), sum("value"), max("value"), min("value") from (${ranked}) as r group by 1`,
      )
    ).map(([place, ...figures]) => [Number(place), figures.map(Number)]),
  );
  const total = [...classes.values()].reduce((sum, figures) => sum + (figures[1] ?? 0), 0);
  const parts = structureClasses.map((name, place): StructurePart => {
    const [guests = 0, sum = 0, highest, lowest] = classes.get(place) ?? [];

    return {
      name,
      guests,
      sum,
      ...(total > 0 && { share: sum / total }),
      ...(highest !== undefined && { highest }),
      ...(lowest !== undefined && { lowest }),
    };
  });
  const members = await query(
    sql`select "root_id", "value", ${classPart} from (${ranked}) as r order by "place" limit ${whole(limit)}`,
  );

  return {
    n,
    by,
    parts,
    pareto: await paretoBy(query, ranked, n),
    members: members.map(([rootId, value, place]) => ({
      guest: renamed('guest', String(rootId)) as GuestId,
      value: Number(value),
      class: structureClasses[Number(place)] ?? 'edge',
    })),
    ...(growthDays !== undefined && {
      growth: await growthBy(query, { scope, by, days: growthDays, ranked, classPart }),
    }),
  };
}

interface Growth {
  readonly scope: Scope;
  readonly by: StructureMeasure;
  readonly days: number;
  readonly ranked: Part;
  readonly classPart: Part;
}

async function growthBy(
  query: Query,
  { scope, by, days, ranked, classPart }: Growth,
): Promise<readonly StructureGrowth[]> {
  const value = by === 'visits' ? sql`1` : sql.ref(by);
  const changes = sql`select "root_id", sum(case when "day" > ${whole(scope.today - days)} then ${value} else -${value} end) as "change" from (${visitsOf(scope)}) as v where "day" > ${whole(scope.today - 2 * days)} group by "root_id"`;
  const found = new Map(
    (
      await query(
        sql`select ${classPart}, count(*), sum("change") from (${ranked}) as r join (${changes}) as c on c."root_id" = r."root_id" where "change" > 0 group by 1`,
      )
    ).map(([place, ...figures]) => [Number(place), figures.map(Number)]),
  );

  return structureClasses.map((name, place) => {
    const [guests = 0, more = 0] = found.get(place) ?? [];

    return { name, guests, more };
  });
}

async function paretoBy(query: Query, ranked: Part, n: number): Promise<StructureAnswer['pareto']> {
  const gained = sql`select "place", greatest("value", 0)::double precision as "gain", sum(greatest("value", 0)) over (order by "place")::double precision as "sum" from (${ranked}) as r`;
  const [row = []] = await query(
    sql`select coalesce(max("sum"), 0), coalesce(sum((${whole(n)} - "place" + 1) * "gain"), 0) from (${gained}) as s`,
  );
  const [total = 0, weighted = 0] = row.map(Number);
  if (!(total > 0)) return { n, top: [], lorenz: [] };
  const [eighty] = await query(
    sql`select min("place") from (${gained}) as s where "sum" >= ${real(0.8 * total - 1e-9 * total)}`,
  );
  const points = Math.min(n, 100);
  const smallest = Array.from({ length: points + 1 }, (_, at) => Math.round((at * n) / points));
  const places = [...topShares.map((share) => Math.round(share * n)), ...smallest.map((count) => n - count)];
  const sums = new Map(
    (
      await query(
        sql`select "place", "sum" from (${gained}) as s where "place" = any(${texts(places.map(String))}::bigint[])`,
      )
    ).map(([place, sum]) => [Number(place), Number(sum)]),
  );
  const upTo = (place: number): number => sums.get(place) ?? 0;

  return {
    n,
    top: topShares.map((guests) => ({ guests, sum: upTo(Math.round(guests * n)) / total })),
    lorenz: smallest.map((count) => ({ guests: count / n, sum: 1 - upTo(n - count) / total })),
    gini: (2 * weighted) / (n * total) - (n + 1) / n,
    forEighty: Number(eighty?.[0]) / n,
  };
}

async function rfmBy(query: Query, scope: Scope, classes: number): Promise<RfmTable> {
  if (!(Number.isInteger(classes) && classes >= 2 && classes <= 9))
    throw new InnkeeperError('census/option', { option: 'classes', problem: 'must be from 2 to 9' });
  const shares = Array.from({ length: classes - 1 }, (_, at) => (at + 1) / classes);
  const guests = sql`select (${whole(scope.today)} - "last")::double precision as "since", "visits"::double precision as "times", "amount"::double precision as "money" from (${sumsOf(visitsOf(scope))}) as g`;
  const names = ['since', 'times', 'money'] as const;
  const quantiles = names.flatMap((name) =>
    shares.map((share) => sql`percentile_cont(${real(share)}) within group (order by ${sql.ref(name)})`),
  );
  const [row = []] = await query(sql`select count(*), ${sql.join(quantiles)} from (${guests}) as q`);
  const found = row.slice(1).map((cell) => (cell === null ? Number.NaN : Number(cell)));
  const boundsOf = (at: number): readonly number[] =>
    found.slice(at * shares.length, (at + 1) * shares.length);
  const n = Number(row[0] ?? 0);
  const bounds = { recency: boundsOf(0), frequency: boundsOf(1), money: boundsOf(2) };
  const classOf = (name: string, limits: readonly number[]): Part =>
    sql`(1 + ${sql.join(
      limits.map((limit) => sql`case when ${sql.ref(name)} > ${real(limit)} then 1 else 0 end`),
      sql` + `,
    )})`;
  const code = sql`(${whole(classes + 1)} - ${classOf('since', bounds.recency)}) * 100 + ${classOf('times', bounds.frequency)} * 10 + ${classOf('money', bounds.money)}`;
  const cells =
    n === 0
      ? []
      : await query(
          sql`select ${code}, count(*), sum("times"), sum("money") from (${guests}) as q group by 1 order by 1 desc`,
        );

  return {
    n,
    classes,
    bounds,
    cells: cells.map(([of, count, visits, amount]) => ({
      code: String(of),
      guests: Number(count),
      visits: Number(visits),
      amount: Number(amount),
    })),
  };
}

/** Few guests have any, and their text says so: only theirs is read as JSON. */
async function refusedBy(query: Query, tenant: string): Promise<RefusedLines> {
  const [row = []] = await query(
    sql`select coalesce(sum(("body"::jsonb->'numbers'->>'refusedLines')::bigint), 0), count(*) from "census" where "tenant_id" = ${text(tenant)} and "body" like '%"refusedLines":%'`,
  );

  return { lines: Number(row[0] ?? 0), guests: Number(row[1] ?? 0) };
}

async function kindsOf(query: Query, { tenant }: Scope): Promise<FactKinds> {
  const [row] = await query(
    sql`select "body" from "setting" where "tenant_id" = ${text(tenant)} and "name" = ${text('house')}`,
  );
  const settings = row ? JSON.parse(String(row[0])) : {};

  return factKinds(settings.columns ?? []);
}

async function pivotBy(query: Query, scope: Scope, question: PopulationPivot): Promise<Pivot> {
  const { by, measures, where = {}, totals = 'none', most = 100_000, over = 'guests' } = question;
  const kinds = await kindsOf(query, scope);
  const measured = measures.flatMap((measure) => ('of' in measure ? [measure.of] : []));
  const columns = columnsOf(over, [...new Set([...by, ...measured, ...Object.keys(where)])], kinds);
  const levels: PivotLevel[] = [];
  let left = most;
  let rows = 0;
  for (const names of crossings(by, totals)) {
    const found = await query(
      sql`${levelStatement(question, { by: names, columns, scope })} limit ${whole(left + 1)}`,
    );
    if (found.length > left)
      throw new InnkeeperError('census/too-many-cells', { count: found.length, limit: left });
    left -= found.length;
    rows = found.reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
    const cells = found
      .filter((row) => Number(row.at(-1)) > 0)
      .map((row) => ({
        of: row.slice(0, names.length).map((cell, at) => wordOf(names[at], String(cell))),
        figures: row.slice(names.length, -1).map((cell) => (cell === null ? undefined : Number(cell))),
      }));
    levels.push({ by: names, cells: cells.sort((one, other) => byWords(one.of, other.of)) });
  }

  return { rows, levels };
}

function wordOf(name: string | undefined, word: string): string {
  return name === 'guest' ? renamed('guest', word) : word;
}

function byWords(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, place) => word !== other[place]);
  if (at < 0) return 0;

  return (one[at] as string) < (other[at] as string) ? -1 : 1;
}

async function segmentBy(
  query: Query,
  scope: Scope,
  { asOf, rule, after, limit = 0 }: SegmentQuestion,
): Promise<SegmentAnswer> {
  const kinds = await kindsOf(query, scope);
  checkRule(rule, kinds);
  const guests = sql`select c."root_id", ${rulePart(rule, { ...scope, asOf, kinds })} as "holds" from ${guestsWithFacts(scope)}`;
  const [counted] = await query(sql`select count(*) from (${guests}) as m where "holds"`);
  const later = after === undefined ? sql`` : sql` and "root_id" > ${text(renamed('profile', after))}`;
  const members =
    limit === 0
      ? []
      : await query(
          sql`select "root_id" from (${guests}) as m where "holds"${later} order by "root_id" limit ${whole(limit)}`,
        );

  return {
    guests: Number(counted?.[0] ?? 0),
    members: members.map(([rootId]) => renamed('guest', String(rootId)) as GuestId),
  };
}

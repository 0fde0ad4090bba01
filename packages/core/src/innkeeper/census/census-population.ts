import { textsAt } from '../../census/columns/texts.ts';
import type { Census } from '../../census/house/census.ts';
import { tableOfCensus } from '../../census/house/census-tables.ts';
import { sumsAt, totalsAt, visitsAt } from '../../census/house/columns-at.ts';
import { knownAt } from '../../census/house/known-at.ts';
import { ledger } from '../../census/ledger/ledger.ts';
import { pivot } from '../../census/pivot/pivot.ts';
import { pivotRows } from '../../census/pivot/pivot-rows.ts';
import { rfmTable } from '../../census/rfm/rfm-table.ts';
import { pareto } from '../../census/structure/pareto.ts';
import { structure, structureClasses } from '../../census/structure/structure.ts';
import type {
  Population,
  PopulationPivot,
  RefusedLines,
  SegmentAnswer,
  SegmentQuestion,
  StructureAnswer,
  StructureGrowth,
  StructureQuestion,
} from '../../ports/population.ts';
import { compileRule } from '../../segments/compile-rule.ts';
import { countOf, matchesOf } from '../../segments/members-of.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { firstOf, placesWith } from './first-of.ts';

/** Answers from the columns of a census in the process. */
export function censusPopulation(census: Census): Population {
  return {
    ledger: async ({ asOf, width, properties }) =>
      ledger(visitsAt(census, properties), { asOf, ...(width !== undefined && { width }) }),
    rfm: async ({ asOf, classes, properties }) => {
      const today = epochDayOf(asOf);

      return rfmTable(totalsAt(census, { today, properties }), today, classes).table;
    },
    structure: async (question) => structureAt(census, question),
    pivot: async (question) => pivot(pivotTable(census, question), question),
    pivotRows: async (question) => pivotRows(pivotTable(census, question), question),
    segment: async (question) => segmentAt(census, question),
    refusedLines: async () => refusedIn(census),
  };
}

function refusedIn(census: Census): RefusedLines {
  const counts = census.columns.get('refusedLines')?.values ?? [];
  let [lines, guests] = [0, 0];
  for (let row = 0; row < counts.length; row += 1) {
    const count = counts[row] as number;
    lines += count;
    if (count > 0) guests += 1;
  }

  return { lines, guests };
}

/** Only guests who were there count; nobody else can be more or less than another. */
function structureAt(
  census: Census,
  { asOf, by = 'amount', shares, limit = 0, properties, growthDays }: StructureQuestion,
): StructureAnswer {
  const sumsOn = (today: number) => sumsAt(census, by, { today, properties });
  const today = epochDayOf(asOf);
  const { sums, visits } = sumsOn(today);
  const rows = placesWith(visits);
  const guests = textsAt(census.guests, rows);
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) values[at] = sums[rows[at] as number] as number;
  const { n, parts, classOf, order } = structure({ guests, values }, shares);

  return {
    n,
    by,
    parts,
    pareto: pareto({ order }, values),
    members: Array.from(order.subarray(0, limit), (at) => ({
      guest: guests.at(at) as GuestId,
      value: values[at] as number,
      class: structureClasses[classOf[at] as number] ?? 'edge',
    })),
    ...(growthDays !== undefined && {
      growth: growthOf(classOf, rows, {
        now: sums,
        before: sumsOn(today - growthDays).sums,
        earlier: sumsOn(today - 2 * growthDays).sums,
      }),
    }),
  };
}

/** What every guest had brought until three days that lie equally far apart. */
interface ThreeSums {
  readonly now: Float64Array;
  readonly before: Float64Array;
  readonly earlier: Float64Array;
}

/** In each class who brought more between the later two days than between the earlier two. */
function growthOf(
  classOf: Uint8Array,
  rows: ArrayLike<number>,
  { now, before, earlier }: ThreeSums,
): readonly StructureGrowth[] {
  const found = structureClasses.map((name) => ({ name, guests: 0, more: 0 }));
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const change = (now[row] as number) - 2 * (before[row] as number) + (earlier[row] as number);
    const part = found[classOf[at] as number];
    if (!part || change <= 0) continue;
    part.guests += 1;
    part.more += change;
  }

  return found;
}

function pivotTable(
  census: Census,
  { asOf, over = 'guests', properties, by, measures, where = {} }: PopulationPivot,
): ReturnType<typeof tableOfCensus> {
  const measured = measures.flatMap((measure) => ('of' in measure ? [measure.of] : []));
  const names = [...by, ...measured, ...Object.keys(where)];

  return tableOfCensus(census, { over, names, today: epochDayOf(asOf), properties });
}

function segmentAt(
  census: Census,
  { rule, asOf, after, limit = 0, properties }: SegmentQuestion,
): SegmentAnswer {
  const found = matchesOf(compileRule(rule, census, asOf), census);
  const isKnown = knownAt(census, properties);
  if (properties)
    for (let row = 0; row < found.length; row += 1) if (found[row] && !isKnown(row)) found[row] = 0;
  const guests = countOf(found);
  if (limit === 0) return { guests, members: [] };

  return { guests, members: firstOf(census.guests, placesWith(found), { after, limit }) };
}

import type { Census } from '../../census/house/census.ts';
import { tableOfCensus } from '../../census/house/census-tables.ts';
import { guestsAt, sumsAt, visitsAt } from '../../census/house/columns-at.ts';
import { knownAt } from '../../census/house/known-at.ts';
import { ledger } from '../../census/ledger/ledger.ts';
import { pivot } from '../../census/pivot/pivot.ts';
import { rfmTable } from '../../census/rfm/rfm-table.ts';
import { pareto } from '../../census/structure/pareto.ts';
import { structure, structureClasses } from '../../census/structure/structure.ts';
import type {
  Population,
  PopulationPivot,
  SegmentAnswer,
  SegmentQuestion,
  StructureAnswer,
  StructureQuestion,
} from '../../ports/population.ts';
import { compileRule } from '../../segments/compile-rule.ts';
import { countOf, matchesOf } from '../../segments/members-of.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';

/** Answers from the columns of a census in the process. */
export function censusPopulation(census: Census): Population {
  return {
    ledger: async ({ asOf, width, properties }) =>
      ledger(visitsAt(census, properties), { asOf, ...(width !== undefined && { width }) }),
    rfm: async ({ asOf, classes, properties }) => {
      const today = epochDayOf(asOf);

      return rfmTable(guestsAt(census, { today, properties }), today, classes).table;
    },
    structure: async (question) => structureAt(census, question),
    pivot: async (question) => pivotAt(census, question),
    segment: async (question) => segmentAt(census, question),
  };
}

/** Only guests who were there count; nobody else can be more or less than another. */
function structureAt(
  census: Census,
  { asOf, by = 'amount', shares, limit = 0, properties }: StructureQuestion,
): StructureAnswer {
  const { sums, visits } = sumsAt(census, by, { today: epochDayOf(asOf), properties });
  const rows = [...visits.keys()].filter((row) => visits[row]);
  const guests = rows.map((row) => census.guests[row] as string);
  const values = Float64Array.from(rows, (row) => sums[row] as number);
  const { n, parts, classOf, order } = structure({ guests, values }, shares);

  return {
    n,
    by,
    parts,
    pareto: pareto({ order }, values),
    members: Array.from(order.subarray(0, limit), (at) => ({
      guest: guests[at] as GuestId,
      value: values[at] as number,
      class: structureClasses[classOf[at] as number] ?? 'edge',
    })),
  };
}

function pivotAt(census: Census, { asOf, over = 'guests', properties, ...question }: PopulationPivot) {
  const measured = question.measures.flatMap((measure) => ('of' in measure ? [measure.of] : []));
  const names = [...question.by, ...measured];
  const table = tableOfCensus(census, { over, names, today: epochDayOf(asOf), properties });

  return pivot(table, question);
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
  const members: string[] = [];
  for (let row = 0; row < found.length; row += 1)
    if (found[row] && (after === undefined || (census.guests[row] as string) > after))
      members.push(census.guests[row] as string);

  return { guests, members: members.sort().slice(0, limit) as GuestId[] };
}

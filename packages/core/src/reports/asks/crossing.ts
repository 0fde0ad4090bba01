import type { PivotRows } from '../../census/house/census-tables.ts';
import { tableOfCensus } from '../../census/house/census-tables.ts';
import type { PivotFilter } from '../../census/pivot/filter-rows.ts';
import type { Measure } from '../../census/pivot/measure.ts';
import { measureName, parseMeasure } from '../../census/pivot/measure.ts';
import type { Pivot, PivotQuestion } from '../../census/pivot/pivot.ts';
import { pivot } from '../../census/pivot/pivot.ts';
import { epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Ask } from '../ask.ts';
import { figure, numberIn, tableOf, textIn, textsIn } from '../ask.ts';
import type { PartAnswer, Unit } from '../report.ts';
import type { AskOptions } from '../report-definition.ts';

/**
 * What a crossing asks, as the options of a report say it: `by`, `measures` (`sum:amount`), `totals`, `where`
 * (`city=Lisboa`; several words of one column are each enough).
 */
export function crossingOf(
  options: AskOptions,
): Required<Pick<PivotQuestion, 'by' | 'measures' | 'totals' | 'where'>> {
  const asked = textsIn(options, 'measures');
  const measures = (asked.length > 0 ? asked : ['count']).map((text) => {
    const measure = parseMeasure(text);
    if (!measure)
      throw new InnkeeperError('census/option', {
        option: 'measures',
        problem: 'must be written as "sum:revenue"',
      });

    return measure;
  });
  const totals = options.totals === 'steps' || options.totals === 'all' ? options.totals : 'none';

  return { by: textsIn(options, 'by'), measures, totals, where: filterOf(textsIn(options, 'where')) };
}

function filterOf(conditions: readonly string[]): PivotFilter {
  const filter: Record<string, string[]> = {};
  for (const condition of conditions) {
    const at = condition.indexOf('=');
    if (at < 1)
      throw new InnkeeperError('census/option', {
        option: 'where',
        problem: 'must be written as "city=Lisboa"',
      });
    const name = condition.slice(0, at);
    filter[name] = [...(filter[name] ?? []), condition.slice(at + 1)];
  }

  return filter;
}

/** Crosses the columns of the census: `over` says whether guests, visits or purchases are counted. */
export const askCrossing: Ask = ({ house: { crossed }, span, options, most }) => {
  if (!crossed) return { because: [{ code: 'report/no-census' }] };
  const asked = crossingOf(options);
  const over = rowsIn(options);
  const names = [
    ...asked.by,
    ...Object.keys(asked.where),
    ...asked.measures.flatMap((one) => ('of' in one ? [one.of] : [])),
  ];
  const table = tableOfCensus(crossed.census, {
    over,
    names,
    today: epochDayOf(span.asOf),
    properties: crossed.properties,
  });

  return pivotPart(pivot(table, asked), asked, Math.max(most, numberIn(options, 'rows') ?? 0));
};

function rowsIn(options: AskOptions): PivotRows {
  const over = textIn(options, 'over') ?? 'guests';
  if (over === 'guests' || over === 'visits' || over === 'purchases') return over;

  throw new InnkeeperError('census/option', {
    option: 'over',
    problem: 'must be guests, visits or purchases',
  });
}

/** A pivot as a part of a report: its cells as rows, `*` where a subtotal leaves a column open. */
export function pivotPart(
  { levels, rows }: Pivot,
  { by, measures }: Pick<PivotQuestion, 'by' | 'measures'>,
  most: number,
): PartAnswer {
  const cells = levels.flatMap((level) =>
    level.cells.map(({ of: words, figures }) => [
      ...by.map((name) => {
        const at = level.by.indexOf(name);

        return at < 0 ? '*' : words[at] === '' ? 'unknown' : (words[at] as string);
      }),
      ...figures,
    ]),
  );

  return {
    figures: [figure('rows', 'count', rows)],
    table: tableOf(
      [
        ...by.map((name) => [name, name === 'guest' ? 'guest' : 'term'] as const),
        ...measures.map((measure): readonly [string, Unit] => [measureName(measure), unitOf(measure)]),
      ],
      cells,
      most,
    ),
  };
}

const amounts: readonly string[] = ['revenue', 'contribution', 'amount', 'visitContribution', 'spent'];

function unitOf(measure: Measure): Unit {
  if (measure.kind === 'share') return 'share';
  if (measure.kind === 'count' || measure.kind === 'distinct') return 'count';

  return amounts.includes(measure.of) ? 'money' : 'number';
}

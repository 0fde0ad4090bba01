import { addDays, type Day } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Span } from './ask.ts';
import type { AskNeeds } from './asks/asks.ts';
import { asks, isAskName } from './asks/asks.ts';
import type { HouseColumns } from './house-columns.ts';
import type { PartAnswer, Report, ReportPart, ReportTable } from './report.ts';
import type { AskOptions, ReportDefinition } from './report-definition.ts';
import { packOf } from './report-definition.ts';

/** How a report is answered. */
export interface ReportOptions {
  readonly asOf: Day;
  /** Days of the period that ends with the day; the period before has as many. @defaultValue 365 */
  readonly days?: number;
  /** Options of the questions that were given with the call: a goal, a cost. They replace those of the definition. */
  readonly options?: AskOptions;
  /** Rows of a table and guests of a list, at most. @defaultValue 100 */
  readonly most?: number;
  /** What may be seen; everything where it is absent. */
  readonly sees?: (group: AskNeeds) => boolean;
}

/**
 * Answers a report from the columns of the house. What may not be seen is left out: amounts from every table, and whole
 * parts that are about nothing else.
 * @throws `census/option`, `report/unknown-ask`
 */
export function answerReport(
  definition: ReportDefinition,
  house: HouseColumns,
  { asOf, days = 365, options = {}, most = 100, sees = () => true }: ReportOptions,
): Report {
  const span = spanOf(asOf, days);
  const parts = definition.parts.map(({ ask, title, options: own = {} }): ReportPart => {
    if (!isAskName(ask)) throw new InnkeeperError('report/unknown-ask', { ask });
    const { answer, needs } = asks[ask];
    const hidden = needs.find((group) => !sees(group));
    const found: PartAnswer = hidden
      ? { because: [{ code: 'report/not-shown', facts: { group: hidden } }] }
      : answer({ house, span, options: { ...own, ...options }, most });

    return {
      ask,
      ...(title && { title }),
      ...wholePart(sees('amounts') ? found : withoutAmounts(found)),
    };
  });

  return {
    id: definition.id,
    version: definition.version,
    pack: packOf(definition),
    question: definition.question,
    asOf,
    period: span.period,
    before: span.before,
    ...(house.currency !== undefined && sees('amounts') && { currency: house.currency }),
    n: house.guests.length,
    ...(house.dataUntil !== undefined && { dataUntil: house.dataUntil }),
    ...(house.refusedLines > 0 && sees('amounts') && { refusedLines: house.refusedLines }),
    parts,
    names: {},
  };
}

/** The period of so many days that ends with a day, and the one before it. @throws `census/option` */
export function spanOf(asOf: Day, days: number): Span {
  if (!(Number.isInteger(days) && days >= 1 && days <= 36_500))
    throw new InnkeeperError('census/option', {
      option: 'days',
      problem: 'must be a whole number from 1 to 36,500',
    });

  return {
    asOf,
    period: { from: addDays(asOf, 1 - days), to: asOf },
    before: { from: addDays(asOf, 1 - 2 * days), to: addDays(asOf, -days) },
  };
}

function wholePart({ figures = [], table, chart, lists = [], because = [] }: PartAnswer) {
  return { figures, ...(table && { table }), ...(chart && { chart }), lists, because };
}

function withoutAmounts({ figures, table, chart, ...rest }: PartAnswer): PartAnswer {
  const shown = table && withoutMoney(table);
  const isDrawn = chart?.values.every((name) => shown?.columns.some((column) => column.name === name));

  return {
    ...rest,
    ...(figures && { figures: figures.filter(({ unit }) => unit !== 'money') }),
    ...(shown && { table: shown }),
    ...(chart && isDrawn && { chart }),
  };
}

function withoutMoney({ columns, rows, of }: ReportTable): ReportTable {
  const keeps = columns.map(({ unit }) => unit !== 'money');

  return {
    columns: columns.filter((_, at) => keeps[at]),
    rows: rows.map((row) => row.filter((_, at) => keeps[at])),
    of,
  };
}

/** Every guest that a report names, each once: whoever looks at it is shown their names. */
export function guestsIn({ parts }: Pick<Report, 'parts'>): readonly string[] {
  const found = new Set<string>();
  for (const { table, lists } of parts) {
    for (const { guests } of lists) for (const guest of guests.slice(0, shownInList)) found.add(guest);
    for (const [at, { unit }] of (table?.columns ?? []).entries())
      if (unit === 'guest')
        for (const row of table?.rows ?? []) if (typeof row[at] === 'string') found.add(row[at]);
  }

  return [...found];
}

/** So many of a list stand on paper; the others are counted. */
export const shownInList = 12;

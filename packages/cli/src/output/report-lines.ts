import type { Locale } from '@innkeeper/core';
import type { Report, ReportPart } from '@innkeeper/core/reports';
import { tableLines } from './plain-table.ts';

/** So many rows of a table and guests of a list stand in a terminal. */
const shown = 12;

/** A report as lines for a terminal. */
export async function reportLines(report: Report, locale: Locale): Promise<readonly string[]> {
  const { wordsFor } = await import('@innkeeper/core/reports');
  const words = wordsFor(locale, report);
  const { question, asOf, period, before, id, version, refusedLines } = report;
  const span = { from: period.from, to: period.to, before: before.from, until: before.to };

  return [
    question[locale],
    `${words.say('report/as-of', { asOf })} · ${words.say('report/period', span)} · ${words.say('report/version', { id, version })}`,
    ...(refusedLines === undefined ? [] : [words.say('report/refused-lines', { n: refusedLines })]),
    ...report.parts.flatMap((part) => ['', ...partLines(part, words)]),
    '',
  ];
}

function partLines(
  { ask, title, figures, table, lists, because }: ReportPart,
  words: ReturnType<typeof import('@innkeeper/core/reports').wordsFor>,
): readonly string[] {
  const rows = figures.map(({ name, unit, value, before, n }) => [
    words.name(name),
    words.show(value, unit),
    before === undefined ? '' : words.say('report/before', { value: words.show(before, unit) }),
    n === undefined ? '' : words.say('report/of-n', { n: words.show(n, 'count') }),
  ]);
  const heading = title?.[words.locale] ?? words.say(`ask/${ask}`);
  const plain = ['', '', '', ''].map((head) => ({ head }));

  return [
    ...(rows.length > 0
      ? tableLines({ title: heading, columns: plain, rows }).filter((line) => line.trim() !== '')
      : [heading]),
    ...because.map(({ code, facts }) => `  ${words.say(code, facts)}`),
    ...(table && table.of > 0
      ? tableLines({
          title: '',
          columns: table.columns.map(({ name }) => ({ head: words.name(name) })),
          rows: table.rows
            .slice(0, shown)
            .map((row) => row.map((cell, at) => words.show(cell, table.columns[at]?.unit ?? 'text'))),
          notes:
            table.of > Math.min(shown, table.rows.length)
              ? [`  ${words.say('report/more-rows', { n: table.of - Math.min(shown, table.rows.length) })}`]
              : [],
        })
      : []),
    ...lists
      .filter(({ of }) => of > 0)
      .map(
        ({ name, guests, of }) =>
          `  ${words.name(name)} (${of}): ${guests
            .slice(0, 5)
            .map((guest) => words.show(guest, 'guest'))
            .join(', ')}${of > 5 ? ' …' : ''}`,
      ),
  ];
}

import type { Locale } from '../../shared/words.ts';
import { shownInList } from '../answer-report.ts';
import type { Figure, Report, ReportPart, ReportTable } from '../report.ts';
import { chartSvg } from './chart-svg.ts';
import { escaped } from './escaped.ts';
import type { ReportWords } from './report-words.ts';
import { wordsFor } from './report-words.ts';

/** How reports are printed. */
export interface PrintOptions {
  readonly locale: Locale;
}

/** Prints reports as one page that needs nothing else: no script, no font, no picture from elsewhere; A4, or a screen. */
export function reportHtml(reports: readonly Report[], { locale }: PrintOptions): string {
  const [first] = reports;
  const pack = first && wordsFor(locale).say(`pack/${first.pack}`);
  const isPack = reports.length > 1 && reports.every((report) => report.pack === first?.pack);
  const title = isPack ? (pack as string) : (first?.question[locale] ?? '');

  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
${contentsOf(pack ?? '', reports, locale)}${reports.map((report) => sectionOf(report, locale)).join('\n')}
</body>
</html>
`;
}

function contentsOf(title: string, reports: readonly Report[], locale: Locale): string {
  const lines = reports.map(
    ({ id, question }) => `<li><a href="#${anchor(id)}">${escaped(question[locale])}</a></li>`,
  );

  return `<header><h1>${escaped(title)}</h1>${lines.length > 1 ? `<ol>${lines.join('')}</ol>` : ''}</header>\n`;
}

function sectionOf(report: Report, locale: Locale): string {
  const words = wordsFor(locale, report);
  const { id, version, question } = report;
  const facts = [...words.standsOn(report), words.say('report/version', { id, version })];

  return `<section id="${anchor(id)}">
<h2>${escaped(question[locale])}</h2>
<p class="facts">${facts.map((fact) => `<span>${escaped(fact)}</span>`).join('')}</p>
${report.parts.map((part) => partOf(part, words)).join('\n')}
</section>`;
}

function partOf(part: ReportPart, words: ReportWords): string {
  const { ask, title, figures, table, lists, because } = part;
  const inside = [
    figures.length > 0 ? `<dl>${figures.map((one) => figureOf(one, words)).join('')}</dl>` : '',
    ...because.map(
      ({ code, facts }) => `<p class="because">${escaped(words.say(code, named(facts, words)))}</p>`,
    ),
    pictureOf(part, words),
    table ? tableHtml(table, words) : '',
    ...lists
      .filter(({ of }) => of > 0)
      .map(({ name, guests, of }) => {
        const shown = guests.slice(0, shownInList).map((guest) => words.show(guest, 'guest'));
        const more = of > shown.length ? ` ${words.say('report/more-guests', { n: of - shown.length })}` : '';

        return `<p class="list"><strong>${escaped(words.name(name))} (${words.show(of, 'count')})</strong> ${escaped(`${shown.join(words.locale === 'zh-CN' ? '、' : ', ')}${more}`)}</p>`;
      }),
  ];

  return `<article><h3>${escaped(title?.[words.locale] ?? words.say(`ask/${ask}`))}</h3>\n${inside.filter(Boolean).join('\n')}</article>`;
}

/** Facts that are names of figures are said as such. */
function named(facts: ReportPart['because'][number]['facts'], words: ReportWords): typeof facts {
  const series = facts?.['series'];

  return typeof series === 'string' ? { ...facts, series: words.name(series) } : facts;
}

function pictureOf(part: ReportPart, words: ReportWords): string {
  const picture = chartSvg(part, words);

  return picture === undefined ? '' : `<figure>${picture}</figure>`;
}

function figureOf({ name, unit, value, before, n }: Figure, words: ReportWords): string {
  const notes = [
    ...(before === undefined ? [] : [words.say('report/before', { value: words.show(before, unit) })]),
    ...(n === undefined ? [] : [words.say('report/of-n', { n: words.show(n, 'count') })]),
  ];

  return `<div><dt>${escaped(words.name(name))}</dt><dd>${escaped(words.show(value, unit))}${notes.length > 0 ? `<small>${escaped(notes.join(' · '))}</small>` : ''}</dd></div>`;
}

function tableHtml({ columns, rows, of }: ReportTable, words: ReportWords): string {
  if (of === 0) return `<p class="because">${escaped(words.say('report/no-rows'))}</p>`;
  const isNumber = columns.map(({ unit }) => !['text', 'term', 'guest', 'day', 'report'].includes(unit));
  const cellClass = (at: number): string => (isNumber[at] ? ' class="n"' : '');
  const head = columns.map(
    ({ name }, at) => `<th scope="col"${cellClass(at)}>${escaped(words.name(name))}</th>`,
  );
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, at) => `<td${cellClass(at)}>${escaped(words.show(cell, columns[at]?.unit ?? 'text'))}</td>`).join('')}</tr>`,
  );
  const more =
    of > rows.length
      ? `<p class="because">${escaped(words.say('report/more-rows', { n: of - rows.length }))}</p>`
      : '';

  return `<div class="table" tabindex="0" role="group"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>${more}`;
}

function anchor(id: string): string {
  return id.replace(/[^\w-]+/g, '-');
}

const style = `@page { size: A4; margin: 16mm 14mm; }
:root { color-scheme: light; }
body { font: 14px/1.45 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1b2733; background: #fff; max-width: 800px; margin: 24px auto; padding: 0 16px; }
h1 { font-size: 24px; } h2 { font-size: 20px; margin: 0 0 4px; } h3 { font-size: 15px; margin: 20px 0 8px; }
a { color: #1f5f8b; }
section { border-top: 2px solid #1b2733; padding-top: 16px; margin-top: 32px; }
article { break-inside: auto; }
h2, h3, .facts, dl { break-after: avoid; }
.facts { color: #56616d; font-size: 12px; margin: 0; display: flex; flex-wrap: wrap; gap: 2px 16px; }
dl { display: flex; flex-wrap: wrap; gap: 8px 24px; margin: 0 0 8px; }
dl div { min-width: 112px; } dt { color: #56616d; font-size: 12px; } dd { margin: 0; font-size: 18px; font-variant-numeric: tabular-nums; }
dd small { display: block; font-size: 11px; color: #56616d; }
.because { margin: 4px 0; color: #3c4856; } .list { margin: 8px 0; }
figure { margin: 8px 0; break-inside: avoid; } svg { max-width: 100%; height: auto; }
@media screen { .table { overflow-x: auto; } }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 13px; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { padding: 3px 8px; border-bottom: 1px solid #d9dde2; text-align: start; vertical-align: top; } th { color: #56616d; font-weight: 600; }
.n { text-align: end; }
@media print { body { margin: 0; padding: 0; max-width: none; } section { break-before: page; border-top: 0; } header + section { break-before: auto; } a { color: inherit; text-decoration: none; } }`;

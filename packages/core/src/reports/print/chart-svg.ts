import type { ReportPart } from '../report.ts';
import { escaped } from './escaped.ts';
import type { ReportWords } from './report-words.ts';

const width = 640;
const row = 24;
const label = 168;
const value = 96;

/**
 * Draws the chart of a part as SVG, without a script and without a style of its own: a picture for paper and mail. The
 * table beside it says the same in words; `undefined` where there is nothing to draw.
 */
export function chartSvg(
  { chart, table, ask }: Pick<ReportPart, 'chart' | 'table' | 'ask'>,
  words: ReportWords,
): string | undefined {
  if (!chart || !table) return undefined;
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const by = at(chart.by);
  const columns = chart.values.map(at).filter((column) => column >= 0);
  const rows = table.rows.filter((cells) => columns.some((column) => typeof cells[column] === 'number'));
  if (by < 0 || columns.length === 0 || rows.length < 2) return undefined;
  const title = words.say(`ask/${ask}`);
  const labels = rows.map((cells) => words.show(cells[by], table.columns[by]?.unit ?? 'text'));
  const series = columns.map((column) => ({
    name: words.name(table.columns[column]?.name ?? ''),
    unit: table.columns[column]?.unit ?? 'number',
    values: rows.map((cells) => (typeof cells[column] === 'number' ? (cells[column] as number) : undefined)),
  }));

  return chart.kind === 'bars'
    ? barsOf(title, labels, series[0] as Series, words)
    : linesOf(title, labels, series, words);
}

interface Series {
  readonly name: string;
  readonly unit: Parameters<ReportWords['show']>[1];
  readonly values: readonly (number | undefined)[];
}

/** Bars that go right for what is above 0, and left for what is below. */
function barsOf(
  title: string,
  labels: readonly string[],
  { values, unit }: Series,
  { show }: ReportWords,
): string {
  const shown = values.slice(0, 20);
  const known = shown.filter((one) => one !== undefined);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const room = width - label - value;
  const scale = most > least ? room / (most - least) : 0;
  const zero = label - least * scale;
  const height = shown.length * row + 8;
  const bars = shown.map((one = 0, at) => {
    const y = at * row + 4;
    const [from, to] = one < 0 ? [zero + one * scale, zero] : [zero, zero + one * scale];

    return [
      `<text x="${label - 8}" y="${y + 15}" text-anchor="end">${escaped(shortened(labels[at] ?? ''))}</text>`,
      `<rect x="${round(from)}" y="${y + 3}" width="${round(Math.max(1, to - from))}" height="16" fill="${one < 0 ? '#b3541e' : '#1f5f8b'}"/>`,
      `<text x="${round(Math.max(to, zero) + 6)}" y="${y + 15}">${escaped(show(values[at], unit))}</text>`,
    ].join('');
  });

  return svg(
    title,
    height,
    `${bars.join('')}<line x1="${round(zero)}" y1="0" x2="${round(zero)}" y2="${height}" stroke="#6b7683"/>`,
  );
}

const colours = ['#1f5f8b', '#b3541e', '#4c7a34'];
const dashes = ['', '6 3', '2 3'];

/** Lines from left to right; each also has its own dash, for paper without colour. */
function linesOf(
  title: string,
  labels: readonly string[],
  series: readonly Series[],
  { show }: ReportWords,
): string {
  const [left, top, right, height] = [80, 12, 16, 200];
  const known = series.flatMap(({ values }) => values.filter((one) => one !== undefined));
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const x = (at: number): number => left + (at * (width - left - right)) / Math.max(1, labels.length - 1);
  const y = (one: number): number => top + height - ((one - least) * height) / Math.max(most - least, 1e-9);
  const lines = series.map(({ values, name }, number) => {
    const points = values.flatMap((one, at) =>
      one === undefined ? [] : [`${round(x(at))},${round(y(one))}`],
    );
    const dash = dashes[number % dashes.length];
    const stroke = `stroke="${colours[number % colours.length]}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}`;
    const key = top + height + 44 + number * 18;

    return `<polyline points="${points.join(' ')}" fill="none" ${stroke}/><line x1="${left}" y1="${key - 4}" x2="${left + 28}" y2="${key - 4}" ${stroke}/><text x="${left + 36}" y="${key}">${escaped(name)}</text>`;
  });
  const unit = series[0]?.unit ?? 'number';
  const axis = [least, (least + most) / 2, most].map(
    (one) =>
      `<line x1="${left}" y1="${round(y(one))}" x2="${width - right}" y2="${round(y(one))}" stroke="#d9dde2"/><text x="${left - 8}" y="${round(y(one) + 4)}" text-anchor="end">${escaped(show(one, unit))}</text>`,
  );
  const every = Math.max(1, Math.ceil(labels.length / 8));
  const ticks = labels.map((text, at) =>
    at % every === 0
      ? `<text x="${round(x(at))}" y="${top + height + 20}" text-anchor="middle">${escaped(text)}</text>`
      : '',
  );

  return svg(title, top + height + 36 + series.length * 18, [...axis, ...ticks, ...lines].join(''));
}

function svg(title: string, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="12" fill="#1b2733">${inside}</svg>`;
}

function shortened(text: string): string {
  const signs = [...text];

  return signs.length > 24 ? `${signs.slice(0, 23).join('')}…` : text;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

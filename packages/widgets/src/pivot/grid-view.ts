import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { columnIn, wordIn } from '../words/column-words.ts';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { figureIn, measureIn } from './figure-in.ts';
import type { Grid, GridLine } from './grid.ts';
import { moveInGrid } from './move-in-grid.ts';
import type { Crossed } from './shown.ts';
import { columnNamed } from './shown.ts';

/** So many lines and columns are drawn; the CSV has all. */
export const [mostRows, mostCols] = [200, 24] as const;

/** The figures: or that they are on their way, that there would be too many, or that there is nothing to count. */
export function gridView(crossed: Crossed): TemplateResult {
  const { words, asked, tooMany, grid, answer, layout } = crossed;
  if (tooMany)
    return html`<div class="board state" part="refused" role="alert"><p>${sayIn(words, 'pivot/too-many', {
      count: countIn(words, tooMany.count).count,
      limit: countIn(words, tooMany.limit).count,
    })}</p></div>`;
  if (asked && 'trouble' in asked && asked.state !== 'stale')
    return html`<div class="board state" role="alert"><p>${sayIn(words, 'ui/trouble', { code: asked.trouble.code })}</p></div>`;
  if (layout.rows.length + layout.cols.length === 0)
    return html`<p class="board muted">${sayIn(words, 'pivot/begin')}</p>`;
  if (!grid || !answer) return html`<p class="board muted">${sayIn(words, 'pivot/asking')}</p>`;
  if (answer.rows === 0) return html`<p class="board muted">${sayIn(words, 'pivot/none')}</p>`;

  return tableView(crossed, grid);
}

function tableView(crossed: Crossed, grid: Grid): TemplateResult {
  const { words, columns, layout, answer } = crossed;
  const { over, rows, cols, measures } = layout;
  const shownRows = cut(grid.rows, mostRows);
  const shownCols = cut(
    grid.cols,
    mostCols,
    cols.some((name) => inTime.has(name)),
  );
  const heads =
    rows.length === 0 ? [''] : rows.map((name) => columnIn(words, columnNamed(columns, over, name)));
  const isWide = measures.length > 1;
  const [moreRows, moreCols] = [grid.rows.length - shownRows.length, grid.cols.length - shownCols.length];
  const captionOf = {
    over: sayIn(words, `pivot/over-${over}`),
    rows: sayIn(words, 'pivot/rows-counted', countIn(words, answer?.rows ?? 0)),
    day: answer?.asOf ?? '',
  };

  return html`<section class="board grid">
    <div class="tables" tabindex="-1">
      <table part="table" @keydown=${moveInGrid}>
        <caption>${sayIn(words, 'pivot/caption', captionOf)}</caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col" rowspan=${isWide ? 2 : 1}>${head === '' ? html`<span class="sr">${sayIn(words, 'pivot/total')}</span>` : head}</th>`)}
            ${shownCols.map((col) => html`<th scope="colgroup" colspan=${measures.length} part=${col.isTotal ? 'total' : nothing}>${colText(crossed, cols, col)}</th>`)}
          </tr>
          ${isWide ? html`<tr>${shownCols.map(() => measures.map((measure) => html`<th scope="col">${measureText(crossed, measure)}</th>`))}</tr>` : nothing}
        </thead>
        <tbody>
          ${shownRows.map((row, at) => html`<tr class=${row.isTotal ? 'total' : ''}>${rowHeads(crossed, row)}${shownCols.map((col, place) => cellsView(crossed, { grid, row, col }, at === 0 && place === 0))}</tr>`)}
        </tbody>
      </table>
    </div>
    ${moreRows > 0 ? html`<p class="small muted">${sayIn(words, 'pivot/more-rows', countIn(words, moreRows))}</p>` : nothing}
    ${moreCols > 0 ? html`<p class="small muted">${sayIn(words, 'pivot/more-cols', countIn(words, moreCols))}</p>` : nothing}
  </section>`;
}

/** Columns of time: of too many the latest are shown. */
const inTime: ReadonlySet<string> = new Set(['year', 'month']);

/** The first lines, or the latest, and the whole at last. */
function cut(lines: readonly GridLine[], most: number, isLatest = false): readonly GridLine[] {
  if (lines.length <= most) return lines;

  return isLatest ? lines.slice(-most) : [...lines.slice(0, most - 1), ...lines.slice(-1)];
}

function measureText(
  { words, columns, layout }: Crossed,
  measure: Crossed['layout']['measures'][number],
): string {
  return measureIn(
    words,
    measure,
    'of' in measure ? columnNamed(columns, layout.over, measure.of) : undefined,
  );
}

/** A word of a line as people say it. */
export function wordText(
  { words }: Pick<Crossed, 'words'>,
  column: string | undefined,
  word: string,
): string {
  return word === '' ? sayIn(words, 'pivot/not-said') : wordIn(words, column ?? '', word);
}

function colText(crossed: Crossed, cols: readonly string[], col: GridLine): string {
  const { words, layout } = crossed;
  const [measure] = layout.measures;
  if (cols.length === 0 && layout.measures.length === 1 && measure) return measureText(crossed, measure);

  return col.isTotal
    ? sayIn(words, 'pivot/total')
    : col.words.map((word, at) => wordText(crossed, cols[at], word)).join(' · ');
}

function rowHeads(crossed: Crossed, { words: said, isTotal }: GridLine): unknown {
  const { words, layout } = crossed;
  const { rows } = layout;
  if (isTotal) {
    const last = said.at(-1);
    const text =
      last === undefined
        ? sayIn(words, 'pivot/total')
        : sayIn(words, 'pivot/subtotal', { word: wordText(crossed, rows[said.length - 1], last) });

    return html`${said.slice(0, -1).map((word, at) => html`<td class="lead"><bdi>${wordText(crossed, rows[at], word)}</bdi></td>`)}
      <th scope="row" colspan=${Math.max(1, rows.length - Math.max(0, said.length - 1))}><bdi>${text}</bdi></th>`;
  }

  return said.map((word, at) => {
    const text = html`<bdi>${wordText(crossed, rows[at], word)}</bdi>`;

    return at === said.length - 1 ? html`<th scope="row">${text}</th>` : html`<td class="lead">${text}</td>`;
  });
}

interface CellPlace {
  readonly grid: Grid;
  readonly row: GridLine;
  readonly col: GridLine;
}

function cellsView(crossed: Crossed, { grid, row, col }: CellPlace, isFirst: boolean): unknown {
  const { words, columns, layout, may, act, answer } = crossed;
  const { over, measures, rows, cols } = layout;
  const isTotal = row.isTotal || col.isTotal;

  return measures.map((measure, at) => {
    const value = grid.figure(row, col, measure);
    if (value === undefined)
      return html`<td class=${isTotal ? 'total' : ''}><span class="muted" aria-label=${sayIn(words, 'board/unknown')} role="img">–</span></td>`;
    const column = 'of' in measure ? columnNamed(columns, over, measure.of) : undefined;
    const text = figureIn(words, value, { measure, column, currency: answer?.currency ?? '' });
    if (!may.open) return html`<td class=${isTotal ? 'total' : ''}>${text}</td>`;
    const what =
      [
        ...row.words.map((word, place) => wordText(crossed, rows[place], word)),
        ...col.words.map((word, place) => wordText(crossed, cols[place], word)),
      ].join(', ') || sayIn(words, 'pivot/total');

    return html`<td class=${isTotal ? 'total' : ''} part=${isTotal ? 'total' : nothing}>
      <button type="button" class="plain cell" tabindex=${isFirst && at === 0 ? 0 : -1} aria-label=${sayIn(words, 'cell/open', { what, figure: text })} @click=${() => act.open(row, col, what)}>${text}</button>
    </td>`;
  });
}

import type { GuestList, ReportCell, ReportTable, Unit } from '@innkeeper/core';
import type { ReportWords } from '@innkeeper/core/reports';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PartDrawing } from './part-view.ts';

const wraps: readonly Unit[] = ['text', 'term', 'guest'];
/** So many rows are seen at first. */
const glance = 8;

/**
 * The rows of a table, the first of them where it stands by itself; a guest in it can be opened. A wide table is moved to
 * the side by the arrow keys.
 */
export function rowsView(
  words: ReportWords,
  { columns, rows, of }: ReportTable,
  {
    openGuest,
    isOpen = false,
    turn,
    moreWord,
    behind,
  }: Pick<PartDrawing, 'openGuest'> & Partial<PartDrawing>,
): TemplateResult {
  if (of === 0) return html`<p class="muted">${words.say('report/no-rows')}</p>`;
  const kind = (unit: Unit): string =>
    wraps.includes(unit) ? 'text wraps' : ['day', 'report'].includes(unit) ? 'text' : 'number';
  const shown = isOpen || !moreWord ? rows : rows.slice(0, glance);
  const cellView = (cell: ReportCell | undefined, unit: Unit, list?: GuestList): unknown => {
    const text = words.show(cell, unit);
    if (list && behind)
      return html`<button type="button" class="plain" aria-expanded=${behind.isOpen(list)} @click=${() => behind.turn(list)}><bdi>${text}</bdi></button>`;

    return unit === 'guest' && typeof cell === 'string' && cell !== ''
      ? html`<button type="button" class="plain" @click=${() => openGuest(cell, text)}><bdi>${text}</bdi></button>`
      : html`<bdi>${text}</bdi>`;
  };

  return html`<div class="tables" tabindex="0" role="group" aria-label=${columns.map(({ name }) => words.name(name)).join(', ')}>
      <table class="small rows" part="table">
        <thead>
          <tr>${columns.map(({ name, unit }) => html`<th scope="col" class=${kind(unit)}>${words.name(name)}</th>`)}</tr>
        </thead>
        <tbody>
          ${shown.map((cells) => {
            const list = behind?.of(cells[0]);

            return html`<tr>${columns.map(({ unit }, at) => html`<td class=${kind(unit)}>${cellView(cells[at], unit, at === 0 ? list : undefined)}</td>`)}</tr>
              ${list && behind?.isOpen(list) ? html`<tr><td class="text wraps" colspan=${columns.length}>${behind.view(list)}</td></tr>` : nothing}`;
          })}
        </tbody>
      </table>
    </div>
    ${
      moreWord && rows.length > glance
        ? html`<div><button type="button" class="plain small" aria-expanded=${isOpen} @click=${turn}>${moreWord(rows.length - glance)}</button></div>`
        : nothing
    }
    ${of > rows.length && shown.length === rows.length ? html`<p class="small muted">${words.say('report/more-rows', { n: of - rows.length })}</p>` : nothing}`;
}

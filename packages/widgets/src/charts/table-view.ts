import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The figures behind a chart. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of a row says what it is about. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table that stands behind a chart. */
export function tableView({ caption, heads, rows }: Table): TemplateResult {
  return html`<table class="small" part="table">
    <caption>${caption}</caption>
    <thead>
      <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(
        ([about = '', ...cells]) =>
          html`<tr><th scope="row"><bdi>${about}</bdi></th>${cells.map((cell) => html`<td>${typeof cell === 'number' && !Number.isFinite(cell) ? '–' : cell}</td>`)}</tr>`,
      )}
    </tbody>
  </table>`;
}

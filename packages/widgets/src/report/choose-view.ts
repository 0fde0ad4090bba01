import type { ReportLine, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';

/** Which report and which period, and the others there are. */
export interface Choice {
  readonly reports: readonly ReportLine[];
  readonly reportId: string;
  readonly days: number;
  readonly choose: (choice: { readonly reportId: string; readonly days: number }) => void;
  readonly packName: (pack: string) => string;
}

const periods = [30, 90, 365] as const;

/** The reports of the house by their packs, and how far the period reaches; nothing where the host hands one in. */
export function chooseView(
  words: Words,
  { reports, reportId, days, choose, packName }: Choice,
): TemplateResult | typeof nothing {
  if (reports.length === 0) return nothing;
  const packs = [...new Set(reports.map(({ pack }) => pack))];

  return html`<div class="choose">
    <select
      aria-label=${sayIn(words, 'reports/which')}
      .value=${reportId}
      @change=${({ target }: Event) => choose({ reportId: (target as HTMLSelectElement).value, days })}
    >
      ${packs.map(
        (pack) => html`<optgroup label=${packName(pack)}>
          ${reports
            .filter((one) => one.pack === pack)
            .map(
              ({ id, question }) =>
                html`<option value=${id} ?selected=${id === reportId}>${question[words.locale]}</option>`,
            )}
        </optgroup>`,
      )}
    </select>
    <div class="pick" role="group" aria-label=${sayIn(words, 'reports/period')}>
      ${periods.map(
        (
          one,
        ) => html`<button type="button" class="small" aria-pressed=${one === days} @click=${() => choose({ reportId, days: one })}>
          ${sayIn(words, 'reports/days', { days: one })}
        </button>`,
      )}
    </div>
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barView } from '../charts/bar-view.ts';
import { countIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder } from './builder.ts';

/** How many fulfil the rule, of how many, as a figure and a bar. */
export function countView({ words, count, reading, columns }: Builder): TemplateResult {
  if (!count)
    return html`<p class="figure" part="count"><small>${reading.rule ? sayIn(words, 'rule/counting') : nothing}</small></p>`;
  const { guests, of } = count;
  if (of === 0) return html`<p class="muted" part="count">${sayIn(words, 'rule/no-guests')}</p>`;

  return html`<div class="counted" part="count">
    <p class="figure">
      ${sayIn(words, 'rule/count', countIn(words, guests))}
      <small>${sayIn(words, 'rule/of-share', { of: countIn(words, of).count, share: shareIn(words, guests / of) })}
        · ${sayIn(words, 'board/as-of', { day: columns.asOf })}</small>
    </p>
    ${barView({ score: (100 * guests) / of })}
  </div>`;
}

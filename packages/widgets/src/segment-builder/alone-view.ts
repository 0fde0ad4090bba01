import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder } from './builder.ts';

/** How many fulfil one part alone. */
export function aloneView({ words, counts }: Builder, key: string): TemplateResult {
  const count = counts.get(key);
  if (count === undefined) return html`<span class="alone"></span>`;
  const facts = countIn(words, count);

  return html`<span class="alone small muted" title=${sayIn(words, 'rule/alone', facts)}
    ><span class="sr">${sayIn(words, 'rule/alone', facts)}</span><span aria-hidden="true">${facts.count}</span></span
  >`;
}

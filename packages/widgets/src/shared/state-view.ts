import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isForbidden } from '../controllers/trouble.ts';
import { sayIn } from '../words/say-in.ts';
import { icon, openSign } from './icons.ts';
import type { Standing } from './innkeeper-element.ts';

/** What a person can do about a state, and what would fill an empty element. */
export interface StateOptions {
  readonly look: () => void;
  readonly empty: string;
}

/** Everything is out of sight, until somebody wants to see it again. */
export function hiddenView(words: Words, show: () => void): TemplateResult {
  return html`<div class="state" part="state">
    <p>${sayIn(words, 'ui/hidden')}</p>
    <button class="first" @click=${show}>${sayIn(words, 'ui/show')}</button>
  </div>`;
}

/** Empty, failed, forbidden and stale, each with what to do. */
export function stateView(words: Words, standing: Standing, { look, empty }: StateOptions): TemplateResult {
  if (!('trouble' in standing))
    return html`<div class="state" part="state"><p>${sayIn(words, empty)}</p></div>`;
  const { trouble } = standing;
  const again = isForbidden(trouble)
    ? nothing
    : html`<button type="button" @click=${look}>${sayIn(words, 'ui/retry')}</button>`;
  if (standing.state === 'stale')
    return html`<div class="bar warn small" part="stale" role="status">
      ${icon(openSign)}<span class="grow">${sayIn(words, 'ui/stale', { code: trouble.code, ago: minutesSince(standing.at) })}</span>${again}
    </div>`;

  return html`<div class="state" part="state" role="alert">
    <p>${icon(openSign)} ${sayIn(words, 'ui/trouble', { code: trouble.code })}</p>
    ${again}
  </div>`;
}

function minutesSince(at: number): number {
  return Math.max(0, Math.floor((Date.now() - at) / 60_000));
}

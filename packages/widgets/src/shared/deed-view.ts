import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import { isForbidden } from '../controllers/trouble.ts';
import { sayIn } from '../words/say-in.ts';
import { icon, metSign, openSign } from './icons.ts';

/** What is said of something that was done, and what can be done about it. */
export interface DeedOptions {
  readonly failed?: string;
  readonly done?: string;
  readonly act: {
    retry(key: string): void;
    drop(key: string): void;
    /** Absent where it cannot be taken back. */
    undo?: ((key: string) => void) | undefined;
  };
}

/** How something that was done stands: on its way, done and to be undone, or failed and to be repeated. */
export function deedView(
  words: Words,
  { key, standing }: Deed<unknown, unknown>,
  { failed, done, act }: DeedOptions,
): TemplateResult {
  const button = (word: string, press: () => void, kind = 'plain'): TemplateResult =>
    html`<button type="button" class=${kind} @click=${press}>${sayIn(words, word)}</button>`;
  if (standing.state === 'failed') {
    const mayNot = isForbidden(standing.trouble);

    return html`<p class="deed danger-text" role="alert">${icon(openSign)}
      <span>${mayNot ? sayIn(words, 'ui/may-not') : (failed ?? sayIn(words, 'ui/not-saved'))}</span>
      ${mayNot ? nothing : button('ui/retry', () => act.retry(key), 'retry')} ${button('ui/cancel', () => act.drop(key))}
    </p>`;
  }
  if (standing.state !== 'done') return html`<p class="deed muted small">${sayIn(words, 'ui/saving')}</p>`;
  const { undo } = act;

  return html`<p class="deed good">${icon(metSign)} <span>${done ?? sayIn(words, 'ui/saved')}</span>
    ${undo ? button('ui/undo', () => undo(key), 'plain undo') : nothing}
  </p>`;
}

import type { Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { sayIn, sayReason } from '../words/say-in.ts';
import { toldBy } from './told-by.ts';

/** What says so, opened beside its mark. */
export function whyView(words: Words, because: readonly Reason[], close: () => void): TemplateResult {
  const lines = [...new Map(because.map((reason) => [lineKey(words, reason), reason])).values()];

  return html`<div
    class="why"
    part="why"
    popover="auto"
    role="dialog"
    aria-label=${sayIn(words, 'mark/open', { what: '' })}
    tabindex="-1"
    @toggle=${({ newState }: ToggleEvent) => newState === 'closed' && close()}
  >
    ${lines.map(
      (reason) => html`<p>${sayReason(words, reason)}</p>
        <p class="muted small">${toldBy(words, reason)}</p>`,
    )}
  </div>`;
}

/** Puts the opened reasons below their mark, or above it where there is no room, inside the window. */
export function placeBeside(why: HTMLElement, beside: HTMLElement): void {
  const at = beside.getBoundingClientRect();
  const own = why.getBoundingClientRect();
  const below = at.bottom + 4;
  const top = below + own.height > innerHeight ? Math.max(8, at.top - own.height - 4) : below;
  const left = Math.min(Math.max(8, at.right - own.width), innerWidth - own.width - 8);
  why.style.setProperty('top', `${top}px`);
  why.style.setProperty('left', `${Math.max(8, left)}px`);
}

function lineKey(words: Words, reason: Reason): string {
  return sayReason(words, reason) + toldBy(words, reason);
}

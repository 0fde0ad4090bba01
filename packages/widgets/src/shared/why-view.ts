import type { Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn, sayReason } from '../words/say-in.ts';
import { icon } from './icons.ts';

/** The quiet mark of a fact: it opens what says so. Without a reason there is nothing to open. */
export function mark(
  words: Words,
  because: readonly Reason[],
  {
    text,
    open,
  }: { readonly text: string; readonly open: (because: readonly Reason[], at: HTMLElement) => void },
): TemplateResult | typeof nothing {
  if (because.length === 0) return nothing;

  // The joiner keeps the mark on the line of its fact, where no line is broken around what it joins.
  return html`<span class="joined">\u2060<button
    class="mark"
    part="mark"
    type="button"
    aria-haspopup="dialog"
    title=${[...new Set(because.map((reason) => toldBy(words, reason)))].join('\n')}
    aria-label=${sayIn(words, 'mark/open', { what: text })}
    @click=${({ currentTarget }: Event) => open(because, currentTarget as HTMLElement)}
  >${icon('mark')}</button></span>`;
}

/** Which system says it, and since when. */
export function toldBy(words: Words, { source, facts = {} }: Reason): string {
  const day = facts.day ?? String(facts.at ?? '').slice(0, 10);
  if (!source) return sayIn(words, 'mark/unknown');
  const { system, property } = source;
  const named = property === undefined || system === 'innkeeper' ? system : `${system} ${property}`;

  return sayIn(words, 'mark/told', { system: named, ...(day === '' ? {} : { day }) });
}

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

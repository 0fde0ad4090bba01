import type { Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { icon } from './icons.ts';

/** The part of a reason that says which system told it, and when. */
export type Told = Pick<Reason, 'source' | 'facts'>;

/** A mark on the page: its title comes with all that it opens. */
export type Mark = HTMLElement & { readonly because: readonly Told[] };

/** The quiet mark of a fact: it opens what says so. Without a reason there is nothing to open. */
export function mark<Because extends Told>(
  words: Words,
  because: readonly Because[],
  {
    text,
    open,
  }: { readonly text: string; readonly open: (because: readonly Because[], at: HTMLElement) => void },
): TemplateResult | typeof nothing {
  if (because.length === 0) return nothing;

  // The joiner keeps the mark on the line of its fact, where no line is broken around what it joins.
  return html`<span class="joined">\u2060<button
    class="mark"
    part="mark"
    type="button"
    aria-haspopup="dialog"
    .because=${because}
    aria-label=${sayIn(words, 'mark/open', { what: text })}
    @click=${({ currentTarget }: Event) => open(because, currentTarget as HTMLElement)}
  >${icon('M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 7.5v3.5M8 5v.1')}</button></span>`;
}

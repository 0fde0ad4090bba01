import type { Reason, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { icon } from './icons.ts';

/** The part of a reason that says which system told it, and when. */
type Told = Pick<Reason, 'source' | 'facts'>;

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
    title=${[...new Set(because.map((reason) => toldBy(words, reason)))].join('\n')}
    aria-label=${sayIn(words, 'mark/open', { what: text })}
    @click=${({ currentTarget }: Event) => open(because, currentTarget as HTMLElement)}
  >${icon('M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 7.5v3.5M8 5v.1')}</button></span>`;
}

/** Which system says it, and since when. */
export function toldBy(words: Words, { source, facts = {} }: Told): string {
  const day = facts.day ?? String(facts.at ?? '').slice(0, 10);
  if (!source) return sayIn(words, 'mark/unknown');
  const { system, property } = source;
  const named = property === undefined || system === 'innkeeper' ? system : `${system} ${property}`;

  return sayIn(words, 'mark/told', { system: named, ...(day === '' ? {} : { day }) });
}

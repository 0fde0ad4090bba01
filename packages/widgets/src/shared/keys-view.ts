import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { sayIn } from '../words/say-in.ts';

/** What the list of keys is made of. */
export interface KeyList {
  /** The keys of the element itself. */
  readonly own: readonly string[];
  readonly hasMarks: boolean;
  /** The sentence that says what a key does. */
  readonly wordOf: (key: string) => string;
}

/** The keys of an element, each with what it does. */
export function keysView(words: Words, { own, hasMarks, wordOf }: KeyList): TemplateResult {
  const letters = own.filter((key) => !key.startsWith('Arrow'));
  const arrows = own.length > letters.length ? ['← → ↑ ↓'] : [];
  const keys = [...letters, ...arrows, ...(hasMarks ? ['i'] : []), 'r', 'Esc Esc', '?'];

  return html`<section class="bar small" part="keys" aria-label=${sayIn(words, 'keys/title')}>
    ${keys.map((key) => html`<span><kbd>${key}</kbd> ${sayIn(words, wordOf(key))}</span>`)}
  </section>`;
}

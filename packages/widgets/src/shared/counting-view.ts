import type { Counting, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** That guests are being counted, and how far that is. */
export function countingView(words: Words, { counted, of }: Counting): TemplateResult {
  const figures = { counted: countIn(words, counted).count, of: countIn(words, of).count };

  return html`<div class="board counting" part="counting">
    <p id="counting">${sayIn(words, 'board/counting', figures)}</p>
    <progress max=${of} value=${counted} aria-labelledby="counting"></progress>
  </div>`;
}

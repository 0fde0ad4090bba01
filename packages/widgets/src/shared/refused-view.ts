import type { RefusedLines, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** What is in no sum of a board, where anything is. */
export function refusedView(
  words: Words,
  refused: RefusedLines | undefined,
): TemplateResult | typeof nothing {
  return refused
    ? html`<p class="small muted">${sayIn(words, 'board/refused-lines', countIn(words, refused.lines))}</p>`
    : nothing;
}

import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** The layout of a board before its words and its figures are here, with what keeps them. */
export function boardBones(lines = 4, why: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`${why}<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    <div class="board">${Array.from({ length: lines }, (_, at) => html`<span class="bone ${at % 2 === 0 ? 'w8' : 'w4'}"></span>`)}</div>
  </div>`;
}

/** That guests are being counted, and how far that is. */
export function countingView(
  words: Words | undefined,
  asked: Asked<unknown> | undefined,
): TemplateResult | typeof nothing {
  if (!words || asked?.state !== 'loading' || !asked.counting) return nothing;
  const { counted, of } = asked.counting;
  const figures = { counted: countIn(words, counted).count, of: countIn(words, of).count };

  return html`<div class="board counting" part="counting">
    <p id="counting">${sayIn(words, 'board/counting', figures)}</p>
    <progress max=${Math.max(of, 1)} value=${counted} aria-labelledby="counting"></progress>
  </div>`;
}

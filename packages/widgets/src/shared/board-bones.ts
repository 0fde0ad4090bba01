import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Asked } from '../controllers/ask.ts';
import { createPart } from './part.ts';

/** What says why figures are long in coming: it is seldom needed. */
const why = createPart(() => import('./counting-view.ts'));

/** The layout of a board before its words and its figures are here; above it stands how far guests are counted. */
export function boardBones(
  lines: number,
  words: Words | undefined,
  asked: Asked<unknown> | undefined,
): TemplateResult {
  return html`${words && asked ? counting(words, asked) : nothing}<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    <div class="board">${Array.from({ length: lines }, (_, at) => html`<span class="bone ${at % 2 === 0 ? 'w8' : 'w4'}"></span>`)}</div>
  </div>`;
}

function counting(words: Words, asked: Asked<unknown>): TemplateResult | typeof nothing {
  if (asked.state !== 'loading' || !asked.counting) return nothing;
  if (!why.hasFailed) void why.fetch();

  return why.here?.countingView(words, asked.counting) ?? nothing;
}

import type { MergeRecord } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import { sayIn } from '../words/say-in.ts';
import { staffIn } from '../words/staff.ts';
import type { Board } from './board.ts';

/** The merges that people made of the two guests, the latest first; each can be undone, however old it is. */
export function mergesView(board: Board): TemplateResult | typeof nothing {
  const { words, showsMerges, can, act, state } = board;
  if (!can.merges) return nothing;
  const merges = answerOf(state.merges);

  return html`<section class="part" part="merges" aria-busy=${showsMerges && state.merges.state === 'loading'}>
    <button type="button" class="plain" aria-expanded=${showsMerges} @click=${act.turnMerges}>${sayIn(words, 'match/merges/show')}</button>
    ${
      showsMerges && merges
        ? merges.length === 0
          ? html`<p class="muted">${sayIn(words, 'match/merges/none')}</p>`
          : html`<ul class="merges">${merges.map((merge) => mergeView(board, merge))}</ul>`
        : nothing
    }
  </section>`;
}

function mergeView(
  { words, can, act }: Board,
  { mergeId, at, by, undoneAt, note }: MergeRecord,
): TemplateResult {
  return html`<li>
    <span class="grow">${sayIn(words, 'match/merge', { day: at.slice(0, 10) })} <span class="muted small">${by === undefined ? nothing : staffIn(words, by)}</span>
      ${note === undefined ? nothing : html`<bdi class="muted">${note}</bdi>`}</span>
    ${
      undoneAt !== undefined
        ? html`<span class="muted small">${sayIn(words, 'match/merge/undone', { day: undoneAt.slice(0, 10) })}</span>`
        : can.undo
          ? html`<button type="button" @click=${() => act.undoMerge(mergeId)}>${sayIn(words, 'match/merge/undo')}</button>`
          : nothing
    }
  </li>`;
}

import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import type { MatchReviewState, ReviewDone, ReviewIntent } from '../controllers/match-review.ts';
import { icon, metSign, openSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Board, BoardActions } from './board.ts';
import { nameOf } from './say-match.ts';

/** What a merge would make, and the three answers. */
export function decideView({ match, words, act }: Board): TemplateResult {
  const { profiles, stays } = match.after;

  return html`<section class="part decide" part="decide">
    <p class="small muted">${sayIn(words, 'match/outcome', { profiles, stays })} ${sayIn(words, 'match/kept')}</p>
    <div class="answers">
      ${answer('same', !match.mayMerge)}${answer('different')}${answer('later')}
    </div>
  </section>`;

  function answer(decision: ReviewIntent['decision'], isOff = false): TemplateResult {
    const key = decision === 'same' ? 'S' : decision === 'different' ? 'D' : 'L';

    return html`<button
      type="button"
      class=${decision === 'same' ? 'first' : ''}
      ?disabled=${isOff}
      aria-keyshortcuts=${key}
      @click=${() => act.decide(decision)}
    >${sayIn(words, `match/${decision}`)} <kbd>${key}</kbd></button>`;
  }
}

/** What was decided here a moment ago, each with its undo. */
export function deedsView(
  words: Words,
  { deeds }: MatchReviewState,
  act: BoardActions,
): TemplateResult | typeof nothing {
  if (deeds.length === 0) return nothing;

  return html`<ul class="deeds" part="deeds">${deeds.map((deed) => html`<li>${deedView(words, deed, act)}</li>`)}</ul>`;
}

function deedView(
  words: Words,
  { key, intent, standing }: Deed<ReviewIntent, ReviewDone>,
  act: BoardActions,
): TemplateResult {
  const name = `${nameOf(words, intent.match, intent.survivor)}`;
  if (standing.state === 'failed')
    return html`<span class="danger-text">${icon(openSign)} ${sayIn(words, 'match/refused', { name, code: standing.trouble.code })}</span>
      ${
        standing.trouble.retryable
          ? html`<button type="button" @click=${() => act.retry(key)}>${sayIn(words, 'ui/retry')}</button>`
          : nothing
      }
      <button type="button" class="plain" @click=${() => act.drop(key)}>${sayIn(words, 'ui/close')}</button>`;
  const said = sayIn(words, `match/deed/${intent.decision}`, { name });
  if (standing.state !== 'done') return html`<span class="muted">${sayIn(words, 'ui/saving')} ${said}</span>`;

  return html`<span class="good">${icon(metSign)} ${said}</span>
    <button type="button" class="plain" @click=${() => act.undo(key)}>${sayIn(words, 'ui/undo')} <kbd>U</kbd></button>`;
}

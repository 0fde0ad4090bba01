import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answerOf } from '../controllers/ask.ts';
import type { Side } from '../controllers/match-review.ts';
import { sayIn } from '../words/say-in.ts';
import type { Board } from './board.ts';
import { certaintyOf, nameOf, shareOf } from './say-match.ts';

/** Who the two are, how sure it is, and where one is in the list. */
export function headView(board: Board): TemplateResult {
  const { match, words, state, act } = board;
  const review = answerOf(state.review);
  const count = Math.max(state.matches.length, (review?.open ?? 0) - decidedHere(board));

  return html`<header class="part top" part="head">
      <div class="head">
        <h2>${sayIn(words, 'match/title')}</h2>
        <span class="muted small grow">${sayIn(words, 'match/place', { place: state.place + 1, count })}</span>
        <button type="button" class="plain" ?disabled=${state.place === 0} @click=${() => act.move(-1)}>${sayIn(words, 'match/previous')}</button>
        <button type="button" class="plain" ?disabled=${state.place + 1 >= state.matches.length && review?.next === undefined} @click=${() => act.move(1)}>${sayIn(words, 'match/next')}</button>
      </div>
      <div class="two">${sideOf(board, 'one')}${sideOf(board, 'other')}</div>
      <p class="verdict">${
        match.presence === 'away'
          ? nothing
          : html`<span class="presence">${sayIn(words, `match/presence/${match.presence}`)} · </span>`
      }<strong>${certaintyOf(words, match)}.</strong> <span class="muted">${shareOf(words, match)}.</span></p>
    </header>`;
}

/** What was decided here and is still in the list that was fetched. */
function decidedHere({ state }: Board): number {
  const { matches = [] } = answerOf(state.review) ?? {};

  return matches.length - state.matches.length;
}

function sideOf(board: Board, side: Side): TemplateResult {
  const { match, words, state, act } = board;
  const { stays, lastStay } = match[side];
  const name = nameOf(words, match, side);
  const keeps = state.survivor === side;

  return html`<div class="side" part="side">
    <p class="name"><bdi>${name}</bdi></p>
    <p class="muted small">${sayIn(words, 'match/stays', { n: stays })}${
      lastStay ? html` · ${sayIn(words, 'match/last', { day: lastStay.arrival })}` : nothing
    }</p>
    ${
      keeps
        ? html`<p class="small keeps">${sayIn(words, 'match/keeps')}</p>`
        : match.mayMerge
          ? html`<p class="small"><button type="button" class="plain small" @click=${act.swap}>${sayIn(words, 'match/swap', { name })}</button></p>`
          : nothing
    }
  </div>`;
}

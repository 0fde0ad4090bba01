import type { Reason, WorthToGuest } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icon } from '../shared/icons.ts';
import { mark } from '../shared/mark.ts';
import { sayIn, sayReason } from '../words/say-in.ts';
import type { Card } from './card.ts';

const [moreSign, lessSign] = ['M8 3.5v9M3.5 8h9', 'M3.5 8h9'];

/** How many reasons stand at first, and at most. */
const [few, most] = [3, 8];

/** What pulls most, up or down, each with what says so; and what would help most. */
export function reasonsView(
  card: Card,
  { value, improvements }: WorthToGuest,
): TemplateResult | typeof nothing {
  const { words, showsAll, act } = card;
  const all = value.because.slice(0, most);
  const [best] = improvements;
  if (all.length === 0) return nothing;

  return html`<section class="more" part="reasons" aria-labelledby="reasons">
    <h3 id="reasons">${sayIn(words, 'value/why')}</h3>
    <ul class="reasons">${all.slice(0, showsAll ? most : few).map((reason) => reasonView(card, reason))}</ul>
    ${
      all.length > few
        ? html`<div><button type="button" class="plain small" aria-expanded=${showsAll} @click=${act.turnReasons}>
            ${showsAll ? sayIn(words, 'ui/less') : sayIn(words, 'ui/more', { n: all.length - few })}
          </button></div>`
        : nothing
    }
    ${
      best
        ? html`<p>${sayIn(words, 'value/best', {
            part: best.part,
            gain: Math.round(best.gain),
            ...(best.touchpoint === undefined ? {} : { touchpoint: best.touchpoint }),
          })}</p>`
        : nothing
    }
  </section>`;
}

function reasonView({ words, act }: Card, reason: Reason): TemplateResult {
  const isDrag = reason.code === 'delivered-value/drags';
  const text = sayReason(words, reason);

  return html`<li class=${isDrag ? 'drags' : 'lifts'}>
    ${icon(isDrag ? lessSign : moreSign)}<span
      ><span class="sr">${sayIn(words, isDrag ? 'value/drags' : 'value/lifts')}</span> <bdi>${text}</bdi>${mark(words, [reason], { text, open: act.why })}</span
    >
  </li>`;
}

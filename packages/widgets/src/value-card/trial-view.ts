import type { WorthToGuest } from '@innkeeper/core';
import { ifPartWere, parts } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { signed } from '../words/amounts.ts';
import { sayIn } from '../words/say-in.ts';
import type { Card } from './card.ts';

/** What a change would do: one part is moved, all else stays as it is. */
export function trialView(card: Card, { value }: WorthToGuest): TemplateResult | typeof nothing {
  const { words, trial, act } = card;
  if (!value.total) return nothing;

  return html`<section class="more" part="what-if">
    <div><button type="button" class="plain" aria-expanded=${trial !== undefined} @click=${act.turnTrial}>${sayIn(words, 'value/what-if')}</button></div>
    ${trial ? openView(card, value) : nothing}
  </section>`;
}

function openView({ words, trial, act }: Card, value: WorthToGuest['value']): unknown {
  const now = trial && value.parts[trial.part];
  if (!trial || now?.state !== 'known' || !value.total) return nothing;
  const would = ifPartWere(value, trial.part, trial.score) ?? value.total.net;
  const name = sayIn(words, `part/${trial.part}`);

  return html`<div class="pick" role="group" aria-label=${sayIn(words, 'value/which-part')}>
      ${parts
        .filter((part) => value.parts[part].state === 'known')
        .map((part) => {
          const score = value.parts[part];

          return html`<button
            type="button"
            class="small"
            aria-pressed=${part === trial.part}
            @click=${() => act.try({ part, score: score.state === 'known' ? Math.round(score.score) : 0 })}
          >${sayIn(words, `part/${part}`)}</button>`;
        })}
    </div>
    <div class="slide">
      <input
        type="range"
        min="0"
        max="100"
        .value=${String(trial.score)}
        aria-label=${sayIn(words, 'value/if', { part: name })}
        aria-valuetext=${sayIn(words, 'value/if-at', { score: trial.score, net: signed(would) })}
        @input=${({ target }: Event) => act.try({ part: trial.part, score: Number((target as HTMLInputElement).value) })}
      /><output>${trial.score}</output>
    </div>
    <p>${sayIn(words, 'value/would', {
      part: name,
      score: trial.score,
      now: Math.round(now.score),
      net: signed(would),
      difference: signed(would - value.total.net),
    })}</p>`;
}

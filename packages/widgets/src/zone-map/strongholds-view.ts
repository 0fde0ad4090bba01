import type { GuestId } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { amountIn, countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { zoneName } from './map-view.ts';
import type { Zones } from './zones.ts';

type Stronghold = Zones['answer']['strongholds'][number];

/** Places where many active guests live close together, the fullest first, with the numbers they have on the map. */
export function strongholdsView(zones: Zones): TemplateResult {
  const { words, answer } = zones;

  return html`<section class="board" part="strongholds" aria-labelledby="strongholds">
    <h3 id="strongholds">${sayIn(words, 'stronghold/title')}</h3>
    ${
      answer.strongholds.length === 0
        ? html`<p class="small muted">${sayIn(words, 'stronghold/none')}</p>`
        : html`<ol class="strongholds">${answer.strongholds.slice(0, most).map((one, at) => lineView(zones, one, at))}</ol>`
    }
  </section>`;
}

const most = 8;

function lineView(zones: Zones, one: Stronghold, at: number): TemplateResult {
  const { words, answer, opened, act } = zones;
  const zone = answer.zones.find(({ code }) => code === one.zone);
  const isOpen = opened === at;
  const facts = {
    count: sayIn(words, 'board/guests', countIn(words, one.guests)),
    where: zone ? zoneName(zones, zone) : sayIn(words, 'stronghold/beyond'),
    amount: amountIn(words, one.amount, answer),
  };

  return html`<li>
    <span class="nr" aria-hidden="true">${at + 1}</span> ${sayIn(words, 'stronghold/line', facts)}
    <button type="button" class="plain small" aria-expanded=${isOpen} aria-label="${sayIn(words, 'stronghold/who')}: ${sayIn(words, 'stronghold/number', { at: at + 1 })}" @click=${() => act.turnStronghold(at)}>${sayIn(words, 'stronghold/who')}</button>
    ${
      isOpen
        ? html`<ul class="people">
            ${one.members.map((guest) => {
              const name = answer.names[guest] ?? sayIn(words, 'zone/unnamed');

              return html`<li><button type="button" class="plain name" @click=${() => act.openGuest(guest as GuestId, name)}><bdi>${name}</bdi></button></li>`;
            })}
          </ul>
          ${one.guests > one.members.length ? html`<p class="small muted">${sayIn(words, 'ui/more', { n: one.guests - one.members.length })}</p>` : nothing}`
        : nothing
    }
  </li>`;
}

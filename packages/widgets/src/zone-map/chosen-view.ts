import type { GuestId } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { amountIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { zoneWords } from './map-view.ts';
import type { Zones } from './zones.ts';

/** What is said of the zone that is chosen: how many, what they brought, through whom it is opened. */
export function chosenView(zones: Zones): TemplateResult {
  const { words, answer, chosen } = zones;
  const zone = chosen === undefined ? undefined : answer.zones[chosen];
  if (!zone) return html`<p class="small muted" part="chosen">${sayIn(words, 'zone/choose')}</p>`;
  if (zone.guests === 0)
    return html`<p part="chosen">${zoneWords(zones, zone)}. ${sayIn(words, 'zone/empty')}</p>`;

  return html`<div part="chosen">
    <p>${zoneWords(zones, zone)}. ${sayIn(words, 'zone/contribution', { amount: amountIn(words, zone.amount, answer) })}</p>
    ${influencerView(zones, zone)}
  </div>`;
}

function influencerView(
  { words, answer, act }: Zones,
  { influencer }: Zones['answer']['zones'][number],
): TemplateResult | typeof nothing {
  if (!influencer) return nothing;
  const { guest, by, referrals } = influencer;
  const name = answer.names[guest] ?? sayIn(words, 'zone/unnamed');
  // The name is a key of its own, so that the sentence is said around it.
  const [before = '', after = ''] = sayIn(words, `zone/by-${by}`, { name: '\u0000', n: referrals }).split(
    '\u0000',
  );

  return html`<p>${before}<button type="button" class="plain name" @click=${() => act.openGuest(guest as GuestId, name)}><bdi>${name}</bdi></button>${after}</p>`;
}

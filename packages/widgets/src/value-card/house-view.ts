import type { Money, WorthToHouse } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { figureOf, moneyIn, percentOf } from '../words/amounts.ts';
import { sayIn } from '../words/say-in.ts';
import type { Card } from './card.ts';

/** What the guest is worth to the house: what is left, of what it is made, how often he comes. */
export function houseView(card: Card): TemplateResult {
  const { words, answer } = card;
  const { contribution, advocacy, mayGive, visits } = answer.toHouse;
  const left = contribution?.contribution;

  return html`<section class="side" part="house" aria-labelledby="house">
    <h3 id="house">${sayIn(words, 'value/house')}</h3>
    ${
      left
        ? html`<p class="figure ${left.minor < 0 ? 'negative' : ''}">${moneyIn(words, left)}</p>
            <p class="small muted">${sayIn(words, left.minor < 0 ? 'value/loses' : 'value/left')}</p>
            ${sumsView(card)}`
        : html`<p class="muted">${sayIn(words, 'value/no-amounts')}</p>`
    }
    ${advocacy ? html`<p class="small" part="advocacy">${sayIn(words, 'value/advocacy', { n: advocacy.n, amount: moneyIn(words, advocacy.credited) })}</p>` : nothing}
    ${mayGive ? html`<p class="small">${sayIn(words, 'value/may-give', { amount: moneyIn(words, mayGive) })}</p>` : nothing}
    <p class="small">${sayIn(words, 'value/visits', { n: visits })} ${rhythmWords(card)}</p>
    ${lifetimeView(card)}
    ${tierView(card)}
  </section>`;
}

/** What is to be expected of the guest, where the house has fitted a model, and what speaks against believing it. */
function lifetimeView({ words, answer }: Card): unknown {
  const { lifetime } = answer.toHouse;
  if (!lifetime) return nothing;
  const { probabilityAlive, expectedStays, value, isReliable } = lifetime;

  return html`<p class="small" part="lifetime">
    ${sayIn(words, 'value/expected', { stays: figureOf(expectedStays, 1), alive: percentOf(probabilityAlive) })}
    ${
      value
        ? sayIn(words, 'value/lifetime', {
            years: value.years,
            amount: moneyIn(words, value.expected),
            low: moneyIn(words, value.low),
            high: moneyIn(words, value.high),
          })
        : nothing
    }
    ${isReliable ? nothing : html`<span class="muted">${sayIn(words, 'value/lifetime-doubt')}</span>`}
  </p>`;
}

/** Where the guest stands in the tiers of the house, what it entitles to, what is missing, and when he would fall. */
function tierView({ words, answer }: Card): unknown {
  const { tier } = answer.toHouse;
  if (!tier) return nothing;
  const { next, demotion, entitlements } = tier;

  return html`<p class="small" part="tier">
    ${sayIn(words, 'value/tier', { tier: tier.tier, points: figureOf(tier.points) })}
    ${entitlements.length > 0 ? sayIn(words, 'value/entitled', { to: entitlements.join(', ') }) : nothing}
    ${next ? sayIn(words, 'value/tier-next', { tier: next.tier, missing: figureOf(next.missingPoints) }) : nothing}
    ${demotion ? sayIn(words, 'value/tier-falls', { tier: demotion.tier, on: demotion.on }) : nothing}
  </p>`;
}

function sumsView({ words, answer }: Card): unknown {
  const { contribution } = answer.toHouse;
  if (!contribution) return nothing;
  const { net, directCost, gifts, commission, costUnknown, refused } = contribution;
  const lines: readonly (readonly [string, Money])[] = [
    ['net', net],
    ['direct-cost', directCost],
    ['gifts', gifts],
    ['commission', commission],
  ];

  return html`<dl class="sums small">
      ${lines
        .filter(([name, { minor }]) => name === 'net' || minor !== 0)
        .map(([name, amount]) => lineView(sayIn(words, `value/${name}`), moneyIn(words, amount)))}
      ${lineView(sayIn(words, 'value/contribution'), moneyIn(words, contribution.contribution), 'sum')}
    </dl>
    ${costUnknown.minor === 0 ? nothing : html`<p class="small muted">${sayIn(words, 'value/cost-unknown', { amount: moneyIn(words, costUnknown) })}</p>`}
    ${refused.length === 0 ? nothing : html`<p class="small muted">${sayIn(words, 'value/refused', { n: refused.length })}</p>`}`;
}

function lineView(name: string, amount: string, kind = ''): TemplateResult {
  return html`<div class=${kind}><dt>${name}</dt><dd>${amount}</dd></div>`;
}

function rhythmWords({ words, answer }: Card): string {
  const { usualDays, daysSince = 0, daysOverdue, isOverdue }: WorthToHouse['rhythm'] = answer.toHouse.rhythm;
  if (usualDays === undefined) return '';

  return sayIn(words, isOverdue ? 'value/overdue' : 'value/in-time', {
    usual: Math.round(usualDays),
    since: daysSince,
    overdue: daysOverdue,
  });
}

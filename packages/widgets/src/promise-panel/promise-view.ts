import type { PromiseEntry } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dangerSign, icon, metSign, missedSign, openSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import { staffIn } from '../words/staff.ts';
import { deedLine } from '../written-list/deed-line.ts';
import type { Outcome, Promises } from './promises.ts';

const signs = { open: openSign, kept: metSign, broken: missedSign } as const;

/** One promise: what, by when, who gave it, and what became of it. */
export function promiseView(promises: Promises, one: PromiseEntry): TemplateResult {
  const { words, deeds, act } = promises;
  const { what, outcome, guestName, by, madeOn, promiseId, isOverdue } = one;
  const urgency = isOverdue ? 'late' : outcome === 'open' && one.until === promises.list.asOf ? 'soon' : '';
  const own = deeds.filter(({ intent, key, standing }) =>
    intent.type === 'settle'
      ? intent.promiseId === promiseId
      : standing.state !== 'failed' && (key === promiseId || isMadeAs(one, standing)),
  );

  return html`<li class="entry ${outcome === 'open' ? urgency : 'past'}" part="promise ${outcome} ${urgency}" data-id=${promiseId}>
    <div class="first-line">
      <span>${icon(isOverdue ? dangerSign : signs[outcome])} <bdi>${what}</bdi></span>
      <span class="small clock">${standingWords(promises, one)}</span>
    </div>
    <p class="small muted">
      ${guestName === undefined || !promises.showsNames ? nothing : html`<bdi>${guestName}</bdi> · `}${by === '' ? nothing : html`<bdi>${sayIn(words, 'promised/made', { who: staffIn(words, by), madeOn })}</bdi>`}
    </p>
    ${outcome === 'open' ? settleView(promises, one) : nothing}
    ${own.map((deed) => deedLine(words, deed, act))}
  </li>`;
}

/** Whether this promise is what the house made of one that was just written down. */
function isMadeAs({ promiseId }: PromiseEntry, standing: Promises['deeds'][number]['standing']): boolean {
  return 'done' in standing && (standing.done as Partial<PromiseEntry> | undefined)?.promiseId === promiseId;
}

function standingWords({ words, list }: Promises, { outcome, until, isOverdue }: PromiseEntry): string {
  if (outcome !== 'open') return sayIn(words, `promised/was-${outcome}`);
  if (isOverdue) return sayIn(words, 'promised/late', { until });
  const days = (Date.parse(until) - Date.parse(list.asOf)) / 86_400_000;

  return sayIn(words, 'promised/due', { until, when: ['today', 'tomorrow'][days] ?? 'later' });
}

/** Kept or broken: asked once more, since it is said once. */
function settleView(
  { words, writing, may, act }: Promises,
  one: PromiseEntry,
): TemplateResult | typeof nothing {
  if (!may.settle) return nothing;
  const asked =
    writing !== undefined && writing.about !== 'new' && writing.of === one.promiseId
      ? writing.about
      : undefined;
  if (asked)
    return html`<div class="actions" role="group" aria-label=${sayIn(words, `promised/sure-${asked}`)}>
      <span>${sayIn(words, `promised/sure-${asked}`)}</span>
      <button type="button" class="first sure" @click=${() => act.settle(one, asked)}>${sayIn(words, `promised/yes-${asked}`)}</button>
      <button type="button" class="plain" @click=${act.close}>${sayIn(words, 'ui/cancel')}</button>
    </div>`;

  return html`<div class="actions">${(['kept', 'broken'] as const).map(button)}</div>`;

  function button(outcome: Outcome): TemplateResult {
    const what = sayIn(words, `promised/${outcome}`);

    return html`<button
      type="button"
      class=${outcome}
      aria-label=${sayIn(words, 'promised/do', { what, of: one.what })}
      @click=${() => act.write({ about: outcome, of: one.promiseId })}
    >${what}</button>`;
  }
}

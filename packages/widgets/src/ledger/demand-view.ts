import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import type { Table } from '../charts/table-view.ts';
import type { LedgerAnswer } from '../controllers/ledger.ts';
import { amountIn, countIn, minorDigits, numberIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import type { Demand, LedgerGoal } from './demand.ts';
import { demandOf } from './demand.ts';

/** The goal, and what is done where somebody types another. */
export interface GoalFields {
  readonly goal: LedgerGoal;
  readonly setGoal: (change: LedgerGoal) => void;
}

/** What the goal needs: visits, the gap in visits and in guests, the pond, and what three rounds would win. */
export function demandView(
  words: Words,
  answer: LedgerAnswer,
  { goal, setGoal }: GoalFields,
): TemplateResult {
  const field = (name: keyof LedgerGoal, shown: number | undefined, scale = 1): TemplateResult => html`<label
    ><span class="small muted">${sayIn(words, `ledger/${name}`, { currency: currencyIn(answer) })}</span
    ><input
      inputmode="decimal"
      autocomplete="off"
      .value=${fieldText(shown, scale)}
      @change=${({ target }: Event) => setGoal({ [name]: numberOf(target as HTMLInputElement, scale) })}
  /></label>`;

  return html`<section class="board demand" part="demand" aria-label=${sayIn(words, 'ledger/demand')}>
    <h3>${sayIn(words, 'ledger/demand')}</h3>
    <div class="fields">
      ${field('goal', goal.goal)}${field('months', goal.months ?? 12)}${field('conversion', goal.conversion ?? 0.04, 100)}
    </div>
    ${neededView(words, answer, goal)}
  </section>`;
}

function neededView(words: Words, answer: LedgerAnswer, goal: LedgerGoal): TemplateResult {
  const demand = demandOf(answer, goal);
  if (demand === undefined) return html`<p class="muted">${sayIn(words, 'ledger/no-goal')}</p>`;
  if (typeof demand === 'string') return html`<p>${sayIn(words, `ledger/${demand}`)}</p>`;
  const { visits, gap, pond, plan } = demand;
  const { currency, quality } = answer;
  const sum = (goal.goal ?? 0) * 10 ** minorDigits(currency);

  return html`<p>${sayIn(words, 'ledger/needed', {
    ...countIn(words, visits),
    goal: amountIn(words, sum, { currency }),
    spend: amountIn(words, quality.spendPerHead ?? 0, { currency, isExact: true }),
  })}</p>
    <p class="gap">${gapWords(words, demand, goal.months ?? 12)}</p>
    ${
      gap.guests === 0
        ? nothing
        : html`<p>${sayIn(words, 'ledger/pond', countIn(words, pond))}</p>
      <p class=${plan.shortfall > 0 ? 'warn-text' : ''}>${sayIn(
        words,
        plan.shortfall > 0 ? 'ledger/shortfall' : 'ledger/closed',
        {
          ...countIn(words, plan.shortfall),
          won: countIn(words, plan.won).count,
          rounds: plan.rounds.length,
          conversion: shareIn(words, goal.conversion ?? 0.04),
        },
      )}</p>`
    }`;
}

function gapWords(words: Words, { gap, frequency }: Demand, months: number): string {
  if (gap.visits === 0) return sayIn(words, 'ledger/surplus', countIn(words, Math.floor(gap.surplus)));

  return sayIn(words, 'ledger/gap', {
    ...countIn(words, gap.guests),
    visits: countIn(words, Math.ceil(gap.visits)).count,
    often: numberIn(words, frequency, { maximumFractionDigits: 1 }),
    months: numberIn(words, months),
  });
}

/** The rounds of bringing guests in, where the goal needs any. */
export function planTable(words: Words, answer: LedgerAnswer, goal: LedgerGoal): readonly Table[] {
  const demand = demandOf(answer, goal);
  if (demand === undefined || typeof demand === 'string' || demand.plan.rounds.length === 0) return [];

  return [
    {
      caption: sayIn(words, 'ledger/rounds'),
      heads: ['round', 'remaining', 'pond', 'won', 'needed'].map((head) =>
        sayIn(words, `ledger/head-${head}`),
      ),
      rows: demand.plan.rounds.map(({ remaining, pond, won, needed }, at) => [
        at + 1,
        ...[remaining, pond, won].map((count) => countIn(words, count).count),
        shareIn(words, needed),
      ]),
    },
  ];
}

function currencyIn({ currency }: LedgerAnswer): string {
  return currency === 'XXX' ? '' : currency;
}

/** What stands in a field; what was typed and is no number stays as it is. */
function fieldText(value: number | undefined, scale: number): string | typeof noChange {
  if (value === undefined) return '';

  return Number.isFinite(value) ? String(round(value * scale)) : noChange;
}

/** What was typed, with or without separators; the sentence below the fields says where it is no number. */
function numberOf({ value }: HTMLInputElement, scale: number): number | undefined {
  const text = value.replaceAll(/[\s,，'’%％]/g, '');

  return text === '' ? undefined : Number(text) / scale;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

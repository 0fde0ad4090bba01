import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LedgerAnswer } from '../controllers/ledger.ts';
import { amountIn, countIn, numberIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** How good the active guests are: how many, what they spend, how often they come, and how many lie beyond. */
export function qualityView(words: Words, { quality, currency, bands }: LedgerAnswer): TemplateResult {
  const { n, visits, spendPerHead, visitsPerMonth, shareBeyond } = quality;
  const days = bands[0]?.to ?? 60;
  const unknown = sayIn(words, 'board/unknown');

  return html`<section class="board" part="quality">
    <dl class="figures">
      ${figureView(sayIn(words, 'ledger/active'), countIn(words, n).count, sayIn(words, 'ledger/active-note', { days }))}
      ${figureView(
        sayIn(words, 'ledger/beyond'),
        shareBeyond === undefined ? unknown : shareIn(words, shareBeyond),
        sayIn(words, 'ledger/beyond-note', { days }),
      )}
      ${figureView(
        sayIn(words, 'ledger/spend'),
        spendPerHead === undefined ? unknown : amountIn(words, spendPerHead, { currency, isExact: true }),
        sayIn(words, 'board/visits', countIn(words, visits)),
      )}
      ${figureView(
        sayIn(words, 'ledger/frequency'),
        visitsPerMonth === undefined
          ? unknown
          : numberIn(words, visitsPerMonth, { maximumFractionDigits: 2 }),
        sayIn(words, 'board/guests', countIn(words, n)),
      )}
    </dl>
    ${n === 0 ? html`<p>${sayIn(words, 'ledger/nobody-active', { days })}</p>` : nothing}
  </section>`;
}

function figureView(name: string, value: string, note: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`;
}

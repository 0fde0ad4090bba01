import type { Rule, Words } from '@innkeeper/core';
import type { LedgerBand } from '@innkeeper/core/census';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barsView } from '../charts/bars-view.ts';
import type { Table } from '../charts/table-view.ts';
import type { LedgerAnswer } from '../controllers/ledger.ts';
import { amountIn, countIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** So many bands are drawn one by one; the older ones stand in one line, and each of its own in the table. */
const drawn = 5;

/** Guests by how long ago they came last; who slipped into the second band is to be called first. */
export function bandsView(
  words: Words,
  { bands, guests }: LedgerAnswer,
  open: (band: LedgerBand) => void,
): TemplateResult {
  const slipping = bands[1]?.guests ?? 0;

  return html`<section class="board" part="bands" aria-label=${sayIn(words, 'ledger/bands')}>
    <h3>${sayIn(words, 'ledger/bands')}</h3>
    ${barsView(
      shown(bands).map((band) => ({
        name: nameOf(words, band, bands),
        value: band.guests,
        text: countIn(words, band.guests).count,
        note: shareIn(words, band.guests / guests),
        tone: band.band === 1 ? 'subject' : 'past',
        open: () => open(band),
      })),
    )}
    ${slipping > 0 ? html`<p>${sayIn(words, 'ledger/slipping', countIn(words, slipping))}</p>` : nothing}
  </section>`;
}

/** The rule that names the guests of a band, as segments are written. */
export function bandRule({ from, to }: Pick<LedgerBand, 'from' | 'to'>): Rule {
  const since = (ago: number) => ({ ago, unit: 'days' }) as const;
  const until: Rule = { fact: 'last', is: { to: since(from) } };

  return Number.isFinite(to) ? { all: [{ fact: 'last', is: { from: since(to) } }, until] } : until;
}

/** The first bands, and all older ones as one without an end. */
function shown(bands: readonly LedgerBand[]): readonly LedgerBand[] {
  if (bands.length <= drawn + 1) return bands;
  const older = bands.slice(drawn);
  const sum = (key: 'guests' | 'visits' | 'amount'): number =>
    older.reduce((total, band) => total + band[key], 0);

  return [
    ...bands.slice(0, drawn),
    {
      band: drawn + 1,
      from: older[0]?.from ?? 0,
      to: Number.POSITIVE_INFINITY,
      guests: sum('guests'),
      visits: sum('visits'),
      amount: sum('amount'),
    },
  ];
}

function nameOf(words: Words, { from, to }: LedgerBand, bands: readonly LedgerBand[]): string {
  return Number.isFinite(to)
    ? sayIn(words, 'ledger/band', { from, to })
    : sayIn(words, 'ledger/band-older', { from, to: countIn(words, bands.at(-1)?.to ?? from).count });
}

/** Every band with its figures. */
export function bandTable(words: Words, { bands, guests, currency }: LedgerAnswer): Table {
  return {
    caption: sayIn(words, 'ledger/bands'),
    heads: ['days', 'guests', 'share', 'visits', 'amount'].map((head) => sayIn(words, `ledger/head-${head}`)),
    rows: bands.map((band) => [
      sayIn(words, 'ledger/band', { from: band.from, to: band.to }),
      countIn(words, band.guests).count,
      shareIn(words, band.guests / guests),
      countIn(words, band.visits).count,
      amountIn(words, band.amount, { currency }),
    ]),
  };
}

import type { SegmentLine, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { behindView } from '../charts/behind-view.ts';
import { lineView } from '../charts/line-view.ts';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder } from './builder.ts';

/** How many guests the segment had, day by day, as a line and a sentence, the figures behind it folded. */
export function sizesView({ words, chosen, showsTable, act }: Builder): TemplateResult | typeof nothing {
  const sizes = chosen?.sizes.toReversed() ?? [];
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!chosen || !first || !last) return nothing;
  const facts = {
    from: countIn(words, first.guests).count,
    first: first.day,
    to: countIn(words, last.guests).count,
    last: last.day,
  };

  return html`<section class="board" part="sizes" aria-labelledby="sizes">
      <h3 id="sizes">${sayIn(words, 'sizes/title')}</h3>
      ${
        sizes.length > 1
          ? lineView(
              sizes.map(({ day, guests }) => ({ at: Date.parse(day) / 86_400_000, value: guests })),
              { from: 0, to: 1 },
            )
          : nothing
      }
      <p class="small muted">${sayIn(words, 'sizes/from-to', facts)}</p>
    </section>
    ${behindView(words, { isOpen: showsTable, turn: act.turnTable, tables: [tableOf(words, chosen)] })}`;
}

function tableOf(words: Words, { sizes }: SegmentLine) {
  return {
    caption: sayIn(words, 'sizes/table'),
    heads: ['day', 'guests'].map((head) => sayIn(words, `sizes/head-${head}`)),
    rows: sizes.map(({ day, guests }) => [sayIn(words, 'sizes/day', { day }), countIn(words, guests).count]),
  };
}

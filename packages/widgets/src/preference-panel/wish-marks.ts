import type { KnownPreference } from '@innkeeper/core';
import { html, nothing } from 'lit';
import { mark } from '../shared/mark.ts';
import { sayIn } from '../words/say-in.ts';
import type { Panel } from './panel.ts';

/** The quiet mark of a wish: it opens everything that speaks for it. */
export function wishMark({ words, press }: Panel, entry: KnownPreference, said: string): unknown {
  const { evidence, decisions } = entry;
  const told = [...evidence.slice(0, 1), ...decisions, ...evidence];

  return mark(
    words,
    told.map(({ source, at = '' }) => ({ source, facts: { at } })),
    { text: said, open: (_, beside) => press((acts) => acts.why(entry, beside)) },
  );
}

/** Opens what can be done with a wish. */
export function moreButton(
  { words, mayChange, acts, press }: Panel,
  entry: KnownPreference,
  said: string,
): unknown {
  if (!mayChange || entry.standing !== 'current') return nothing;

  return html`<button
    type="button"
    class="plain more"
    aria-expanded=${acts?.opened === entry.key}
    aria-label=${sayIn(words, 'panel/change', { what: said })}
    data-key=${entry.key}
    @click=${() => press((here) => here.open(entry.key))}
  >⋯</button>`;
}

import type { Reason } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { mark } from '../shared/mark.ts';
import { sayIn, sayReason } from '../words/say-in.ts';
import type { Desk } from './desk.ts';

/** How many lines a section shows before it folds. */
const few = 5;

/** One line of a section: what it says, and what says so. */
export interface Line {
  readonly text: unknown;
  /** The line in plain words, where `text` is more than that. */
  readonly plain?: string;
  readonly because: readonly Reason[];
  readonly aside?: unknown;
  readonly isGuess?: boolean;
}

/** A section: its label at the left, its lines beside it, the sixth behind "more". Nothing to say takes no room. */
export function rows(
  desk: Desk,
  label: string,
  lines: readonly Line[],
  foot: unknown = nothing,
): TemplateResult | typeof nothing {
  if (lines.length === 0 && foot === nothing) return nothing;
  const { words, acts, below, why } = desk;
  const shown = acts?.isUnfolded(label) ? lines : lines.slice(0, few);

  return html`<div class="row" part="row">
    <dt>${sayIn(words, `label/${label}`)}</dt>
    <dd>
      ${shown.map(
        ({
          text,
          plain,
          because,
          aside = nothing,
          isGuess,
        }) => html`<div class="line ${isGuess ? 'guess' : ''}">
          <span class="text">${text}${mark(words, because, { text: plain ?? String(text), open: why })}</span
          >${aside}
        </div>`,
      )}
      ${lines.length > few ? below?.foldView(desk, label, lines.length - few) : nothing} ${foot}
    </dd>
  </div>`;
}

/** The first reason of each thing, said. */
export function saidLines(
  { words }: Desk,
  items: readonly { readonly because: readonly Reason[] }[],
): readonly Line[] {
  return items.flatMap(({ because }) => {
    const [first] = because;

    return first ? [{ text: sayReason(words, first), because }] : [];
  });
}

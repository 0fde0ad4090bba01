import type { TimelineCount, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';

/** A row of chips by which a timeline is filtered. */
export interface Chips {
  readonly group: 'channel' | 'kind';
  readonly counts: readonly TimelineCount[];
  /** Nothing chosen: everything is shown. */
  readonly chosen: readonly string[];
  readonly choose: (names: readonly string[]) => void;
}

/** Chips with their counts, one stop of the Tab key; the arrows move among them, Space or Enter presses. */
export function chipsView(
  words: Words,
  { group, counts, chosen, choose }: Chips,
): TemplateResult | typeof nothing {
  if (counts.length < 2) return nothing;
  const toggle = (name: string): void =>
    choose(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const stop = counts.find(({ name }) => chosen.includes(name))?.name ?? counts[0]?.name;

  return html`<div
    class="filter"
    part="filter"
    role="toolbar"
    aria-label=${sayIn(words, `filter/${group}`)}
    @keydown=${moveAlong}
  >
    <span class="name small" aria-hidden="true">${sayIn(words, `filter/${group}-label`)}</span>
    ${counts.map(
      ({ name, count }) => html`<button
        type="button"
        class="filter-chip small"
        part="filter-chip"
        aria-pressed=${chosen.includes(name)}
        tabindex=${name === stop ? 0 : -1}
        data-name=${name}
        @click=${() => toggle(name)}
      ><bdi>${sayIn(words, `filter/${group}-name`, { name })}</bdi> <span class="count">${count}</span></button>`,
    )}
  </div>`;
}

function moveAlong(event: KeyboardEvent): void {
  const chips = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = chips.indexOf(event.composedPath()[0] as HTMLButtonElement);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const next = chips[(at + step + chips.length) % chips.length];
  for (const chip of chips) chip.tabIndex = chip === next ? 0 : -1;
  next?.focus();
}

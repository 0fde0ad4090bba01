import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { linearScale } from './scale.ts';

/** One line of a chart of bars: its name, its bar, and what stands beside it. */
export interface BarLine {
  readonly name: string;
  readonly value: number;
  /** The value as people write it. */
  readonly text: string;
  /** What else is said of it, in small. */
  readonly note?: string;
  /** What the chart is about is drawn in the accent, all else in grey. @defaultValue 'past' */
  readonly tone?: 'subject' | 'past';
  /** What is done when somebody wants to see who stands behind the line; without it the name is not a key. */
  readonly open?: () => void;
}

/** Bars one below the other from a common zero, to the left where they are below it, each labelled in words and figures. */
export function barsView(lines: readonly BarLine[]): TemplateResult {
  const scale = linearScale({ values: lines.map(({ value }) => value), range: [0, 100] });

  return html`<ul class="bars">${lines.map(
    (line) => html`<li>
      ${nameView(line)}
      <svg class="chart bar-chart ${line.tone === 'subject' ? 'value' : 'cost'}" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
        <rect class="ground" x="0" y="3" width="100" height="4"></rect>
        <rect class="amount" x=${Math.min(scale.at(0), scale.at(line.value))} y="1" width=${Math.abs(scale.at(line.value) - scale.at(0))} height="8"></rect>
      </svg>
      <span class="of">${line.text}${line.note === undefined ? nothing : html` <small class="muted">${line.note}</small>`}</span>
    </li>`,
  )}</ul>`;
}

function nameView({ name, open }: BarLine): TemplateResult {
  return open
    ? html`<button type="button" class="plain name" @click=${open}><bdi>${name}</bdi></button>`
    : html`<bdi class="name">${name}</bdi>`;
}

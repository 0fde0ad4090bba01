import { line } from 'd3-shape';
import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { linearScale } from './scale.ts';

/** Lines over the same steps of time. */
export interface Lines {
  /** What each step is called. */
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** A value for each step; nothing where none is known yet: the line has a gap there. */
    readonly values: readonly (number | undefined)[];
  }[];
  /** A value as people write it beside the axis. */
  readonly tick: (value: number) => string;
}

const [width, height] = [480, 200] as const;
const [left, top, right, bottom] = [56, 10, 10, 22] as const;

/** Lines from left to right by d3's shapes, each with its own dash for paper without colour, and its name below. */
export function linesView({ labels, series, tick }: Lines): TemplateResult {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const y = linearScale({ values: known, range: [height - bottom, top] });
  const x = (at: number): number =>
    Math.round((left + (at * (width - left - right)) / Math.max(1, labels.length - 1)) * 10) / 10;
  const drawn = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, at) => x(at))
    .y((value) => y.at(value ?? 0))
    .digits(1);
  const every = Math.max(1, Math.ceil(labels.length / 6));

  return html`<svg class="chart lines-chart" aria-hidden="true" viewBox="0 0 ${width} ${height}">
      ${y.ticks.map(
        (value) => svg`<path class="grid" d="M${left} ${y.at(value)}H${width - right}"></path>
          <text x=${left - 6} y=${y.at(value) + 4} text-anchor="end">${tick(value)}</text>`,
      )}
      ${labels.map((label, at) =>
        at % every === 0
          ? svg`<text x=${x(at)} y=${height - 6} text-anchor=${at === 0 ? 'start' : 'middle'}>${label}</text>`
          : '',
      )}
      ${series.map(({ values }, at) => svg`<path class="series s${at % 3}" d=${drawn([...values]) ?? ''}></path>`)}
    </svg>
    <ul class="keys small">${series.map(
      ({ name }, at) =>
        html`<li><svg class="chart lines-chart key" aria-hidden="true" viewBox="0 0 24 8"><path class="series s${at % 3}" d="M0 4H24"></path></svg><bdi>${name}</bdi></li>`,
    )}</ul>`;
}

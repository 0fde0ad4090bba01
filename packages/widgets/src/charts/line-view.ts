import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** One point of a line. */
export interface LinePoint {
  /** Where it lies in time: days since some day. */
  readonly at: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** The ground a line is drawn on. */
export interface LineOptions {
  /** The least and the greatest value that the scale has; widened where a point lies outside. */
  readonly from: number;
  readonly to: number;
}

const [width, height, edge] = [240, 56, 4] as const;

/** A line over time, the interval as a band, zero as a hairline where it is on the scale, the last point in the accent. */
export function lineView(given: readonly LinePoint[], { from, to }: LineOptions): TemplateResult {
  const points = given.filter((point) => [point.at, point.value].every(Number.isFinite)).map(withBand);
  const values = points.flatMap(({ value, low = value, high = value }) => [low, high]);
  const [least, most] = [Math.min(from, ...values), Math.max(to, ...values)];
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const x = (at: number): number => along(at, first, last) * (width - 2 * edge) + edge;
  const y = (value: number): number => (1 - along(value, least, most)) * (height - 2 * edge) + edge;
  const path = (some: readonly (readonly [number, number])[]): string =>
    some.map(([left, top], place) => `${place === 0 ? 'M' : 'L'}${round(left)} ${round(top)}`).join('');
  const line = path(points.map(({ at, value }) => [x(at), y(value)]));
  const above = points.map(({ at, value, high = value }) => [x(at), y(high)] as const);
  const below = points.map(({ at, value, low = value }) => [x(at), y(low)] as const);
  const end = points.at(-1);

  return html`<svg class="chart line-chart" aria-hidden="true" viewBox="0 0 ${width} ${height}">
    <path class="band" d="${path([...above, ...below.toReversed()])}Z"></path>
    <path class="zero" d=${least <= 0 && most >= 0 ? `M0 ${round(y(0))}H${width}` : ''}></path>
    <path class="past" d=${line}></path>
    <circle class="now" cx=${round(x(end?.at ?? 0))} cy=${round(y(end?.value ?? 0))} r="3"></circle>
  </svg>`;
}

/** An interval that cannot be counted is drawn as none. */
function withBand({ low, high, ...point }: LinePoint): LinePoint {
  return Number.isFinite(low) && Number.isFinite(high) ? { ...point, low, high } : point;
}

function along(value: number, from: number, to: number): number {
  return to === from ? 1 : (value - from) / (to - from);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

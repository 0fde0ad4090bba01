import { area, line } from 'd3-shape';
import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';

/** A share of the guests from the smallest up, and the share of the sum that they bring. Both 0 to 1. */
export interface CurvePoint {
  readonly guests: number;
  readonly sum: number;
}

/** What is written beside the curve. */
export interface CurveWords {
  /** Along the bottom, and up the side. */
  readonly across: string;
  readonly up: string;
  /** What the straight line stands for. */
  readonly even: string;
  /** A tick: `0.5` → `50 %`. */
  readonly tick: (share: number) => string;
}

const [width, height] = [320, 220] as const;
const [left, top, right, bottom] = [44, 24, 12, 34] as const;
const ticks = [0, 0.25, 0.5, 0.75, 1] as const;

/** A Lorenz curve by d3's shapes: how far it hangs below the line on which everybody brings the same. */
export function curveView(points: readonly CurvePoint[], words: CurveWords): TemplateResult {
  const x = (share: number): number => round(left + share * (width - left - right));
  const y = (share: number): number => round(top + (1 - share) * (height - top - bottom));
  const hung = area<CurvePoint>()
    .x(({ guests }) => x(guests))
    .y0(({ guests }) => y(guests))
    .y1(({ sum }) => y(sum))
    .digits(1);
  const drawn = line<CurvePoint>()
    .x(({ guests }) => x(guests))
    .y(({ sum }) => y(sum))
    .digits(1);

  return html`<svg class="chart curve-chart" aria-hidden="true" viewBox="0 0 ${width} ${height}">
    ${ticks.map(
      (share) => svg`<path class="grid" d="M${left} ${y(share)}H${width - right}"></path>
        <text x=${left - 6} y=${y(share) + 4} text-anchor="end">${words.tick(share)}</text>
        <text x=${x(share)} y=${height - bottom + 14} text-anchor="middle">${words.tick(share)}</text>`,
    )}
    <path class="hung" d=${hung([...points]) ?? ''}></path>
    <path class="even" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"></path>
    <path class="now" d=${drawn([...points]) ?? ''}></path>
    <text class="named" x=${x(0.4)} y=${y(0.56)} text-anchor="end">${words.even}</text>
    <text x=${width - right} y=${height - 4} text-anchor="end">${words.across}</text>
    <text x="0" y="8">${words.up}</text>
  </svg>`;
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}

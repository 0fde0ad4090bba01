import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';

/** An amount between 0 and 100, and how sure it is. */
export interface Bar {
  readonly score: number;
  readonly low?: number;
  readonly high?: number;
  /** What the guest gets is drawn in the accent, what it costs him in grey. */
  readonly tone?: 'value' | 'cost';
}

/** A bar that starts at zero, its interval as a band. The number stands beside it; the bar itself is only seen. */
export function barView({ score, low, high, tone = 'value' }: Bar): TemplateResult {
  return html`<svg class="chart bar-chart ${tone}" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
    <rect class="ground" x="0" y="3" width="100" height="4"></rect>
    <rect class="amount" x="0" y="1" width=${clamp(score)} height="8"></rect>
    ${
      low === undefined || high === undefined
        ? nothing
        : svg`<rect class="band" x=${clamp(low)} y="4" width=${Math.max(0.5, clamp(high) - clamp(low))} height="2"></rect>`
    }
  </svg>`;
}

function clamp(value: number): number {
  return Number.isNaN(value) ? 0 : Math.round(Math.min(100, Math.max(0, value)) * 100) / 100;
}

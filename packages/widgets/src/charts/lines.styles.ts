import { css } from 'lit';

/** Lines over time, and which is which. */
export const linesStyles = css`
  .lines-chart {
    block-size: auto;
    max-inline-size: 560px;
    overflow: visible;
  }
  .lines-chart text {
    fill: var(--_muted);
    font-size: 11px;
  }
  .lines-chart .grid {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .lines-chart .series {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .lines-chart .s1 {
    stroke: var(--_warn);
    stroke-dasharray: 6 3;
  }
  .lines-chart .s2 {
    stroke: var(--_muted);
    stroke-dasharray: 2 3;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_step));
  }
  .keys li {
    display: flex;
    align-items: center;
    gap: var(--_step);
  }
  svg.key {
    inline-size: 24px;
  }
  @media (forced-colors: active) {
    .lines-chart text {
      fill: CanvasText;
    }
    .lines-chart .series {
      stroke: CanvasText;
    }
  }
`;

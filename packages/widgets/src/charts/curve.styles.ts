import { css } from 'lit';

/** A curve over two axes. */
export const curveStyles = css`
  .curve-chart {
    block-size: auto;
    max-inline-size: 400px;
    margin-block-start: calc(2 * var(--_step));
    overflow: visible;
  }
  .curve-chart text {
    fill: var(--_muted);
    font-size: 10px;
  }
  .curve-chart .grid {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .curve-chart .even {
    stroke: var(--_muted);
    stroke-width: 1;
    stroke-dasharray: 4 3;
  }
  .curve-chart .now {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .curve-chart .hung {
    fill: var(--_raised);
  }
  @media (forced-colors: active) {
    .curve-chart text {
      fill: CanvasText;
    }
    .curve-chart .now,
    .curve-chart .even {
      stroke: CanvasText;
    }
  }
`;

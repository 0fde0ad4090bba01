import { css } from 'lit';

/** Bars, lines and the tables behind them: grey for the past, the accent for the subject; readable without colour. */
export const chartStyles = css`
  svg.chart {
    display: block;
    inline-size: 100%;
    stroke: none;
    vertical-align: 0;
  }
  .bar-chart {
    block-size: 10px;
  }
  .bar-chart .ground {
    fill: var(--_raised);
  }
  .bar-chart .amount {
    fill: var(--_accent);
  }
  .bar-chart.cost .amount {
    fill: var(--_muted);
  }
  .bar-chart .band {
    fill: var(--_ink);
  }
  .line-chart {
    block-size: auto;
    max-inline-size: 320px;
    overflow: visible;
  }
  .line-chart .band {
    fill: var(--_raised);
  }
  .line-chart .zero {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .line-chart .past {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .line-chart .now {
    fill: var(--_accent);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
    color: inherit;
  }
  caption {
    padding-block: var(--_step);
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding: 2px var(--_step);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: end;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .bar-chart .amount,
    .line-chart .now {
      fill: CanvasText;
    }
    .bar-chart .band {
      fill: Highlight;
    }
    .line-chart .past {
      stroke: CanvasText;
    }
  }
`;

import { css } from 'lit';

/** Two columns for two guests; the chart and the words keep to the same grid. */
export const matchReviewStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(2 * var(--_step));
  }
  .head h3 {
    flex: 1;
  }
  .grow {
    flex: 1;
  }
  h2 {
    font-size: var(--_large);
    font-weight: 600;
  }
  h3 {
    font-weight: 600;
  }
  .name {
    font-size: var(--_large);
    font-weight: 600;
  }
  .keeps {
    color: var(--_good);
    line-height: 24px;
  }
  .side button {
    white-space: normal;
    text-align: start;
    padding-inline: 0;
  }
  .verdict strong {
    font-weight: 600;
  }
  .presence {
    color: var(--_warn);
    font-weight: 600;
  }
  .chart li {
    display: grid;
    grid-template-columns: minmax(0, 11fr) minmax(80px, 12fr) 44px;
    align-items: center;
    gap: calc(2 * var(--_step));
    padding-block: 2px;
  }
  .chart .sum {
    margin-block-start: 2px;
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  .bar-of {
    inline-size: 100%;
    block-size: 16px;
    stroke: none;
    overflow: visible;
  }
  .up {
    fill: var(--_accent);
  }
  .down {
    fill: var(--_danger);
  }
  .total {
    fill: var(--_muted);
  }
  .zero {
    stroke: var(--_ink);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .bits {
    text-align: end;
  }
  .against {
    margin-block-start: calc(2 * var(--_step));
    padding: calc(2 * var(--_step));
    border-inline-start: 4px solid var(--_danger);
    background: var(--_danger-ground);
    color: var(--_danger);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
    color: inherit;
  }
  th {
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    padding: var(--_step) calc(2 * var(--_step)) var(--_step) 0;
  }
  td {
    padding: var(--_step) var(--_step);
    vertical-align: top;
  }
  .numbers td,
  .numbers thead th:not(:first-child) {
    text-align: end;
  }
  .numbers thead th {
    color: var(--_muted);
  }
  .fields {
    table-layout: fixed;
  }
  .fields th {
    inline-size: 92px;
  }
  .fields tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .state-word {
    display: block;
    color: var(--_muted);
  }
  .tick svg {
    display: block;
    margin-block-start: 2px;
  }
  .state-word svg {
    inline-size: 12px;
    block-size: 12px;
    vertical-align: -2px;
  }
  .differs .state-word {
    color: var(--_danger);
  }
  .similar .state-word {
    color: var(--_warn);
  }
  .agrees .state-word {
    color: var(--_good);
  }
  .pick {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: var(--_step);
    inline-size: 100%;
    padding: 1px var(--_step);
    text-align: start;
    white-space: normal;
  }
  .pick[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .pick .tick {
    color: var(--_accent);
  }
  .decide {
    display: grid;
    gap: calc(2 * var(--_step));
    position: sticky;
    inset-block-end: 0;
    background: var(--_surface);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step));
  }
  .answers button {
    min-block-size: 32px;
    padding-inline: calc(3 * var(--_step));
  }
  .answers kbd,
  .deeds kbd {
    min-inline-size: 20px;
    color: var(--_muted);
  }
  .deeds li,
  .merges li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_step));
    padding: var(--_step) calc(3 * var(--_step));
  }
  .deeds {
    border-block-end: 1px solid var(--_line);
    background: var(--_raised);
  }
  .merges li {
    padding-inline: 0;
  }
  .danger-text {
    color: var(--_danger);
  }
  @container (inline-size < 420px) {
    .fields th {
      inline-size: 76px;
    }
    .answers kbd {
      display: none;
    }
    .chart li {
      grid-template-columns: minmax(0, 10fr) minmax(60px, 7fr) 40px;
    }
  }
  @media (forced-colors: active) {
    .bar-of rect {
      fill: CanvasText;
    }
    .bar-of .down {
      fill: Canvas;
      stroke: CanvasText;
    }
    .pick[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
    .against,
    .side {
      border-color: CanvasText;
    }
  }
`;

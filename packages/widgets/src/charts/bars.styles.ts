import { css } from 'lit';

/** Bars below each other: name, bar and figure in three columns, the figure below where there is no room. */
export const barsStyles = css`
  .bars li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 calc(2 * var(--_step));
    padding-block: 2px;
  }
  .bars .bar-chart {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  .bars .name {
    min-inline-size: 0;
    text-align: start;
    white-space: normal;
  }
  .bars button.name {
    justify-self: start;
    padding-inline: 0;
  }
  .bars .of {
    text-align: end;
  }
  .bars small {
    font-size: var(--_small);
  }
  @container (min-width: 420px) {
    .bars li {
      grid-template-columns: var(--_bar-name, 120px) minmax(40px, 1fr) var(--_bar-figure, 136px);
      min-block-size: 24px;
    }
    .bars .bar-chart {
      grid-row: auto;
      grid-column: auto;
    }
  }
`;

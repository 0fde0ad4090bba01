import { css } from 'lit';

/** Choices above, the table below: numbers to the right, totals stronger, its first column always in sight. */
export const pivotStyles = css`
  select {
    field-sizing: content;
  }
  .layout {
    display: grid;
    gap: calc(2 * var(--_step));
  }
  .layout > * {
    display: grid;
    justify-items: start;
  }
  @container (min-width: 560px) {
    .layout > * {
      grid-template-columns: 112px minmax(0, 1fr);
      align-items: center;
    }
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step);
  }
  .chips > li {
    max-inline-size: 100%;
  }
  .chip {
    min-block-size: 28px;
    background: var(--_raised);
    white-space: normal;
    text-align: start;
  }
  .tables {
    max-block-size: 520px;
    overflow: auto;
  }
  table {
    inline-size: auto;
    min-inline-size: 100%;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    vertical-align: bottom;
    white-space: nowrap;
  }
  th[scope='row'],
  td.lead,
  thead th:first-child {
    text-align: start;
  }
  td.lead {
    color: var(--_muted);
  }
  tr.total > *,
  td.total {
    font-weight: 600;
  }
  tr.total > * {
    background: var(--_raised);
  }
  td,
  th[scope='row'] {
    white-space: nowrap;
  }
  .cell {
    min-inline-size: 32px;
    color: inherit;
    text-align: end;
  }
  .cell-head,
  .keep-form {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_step) calc(2 * var(--_step));
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_step));
  }
  .people button.plain {
    padding-inline: 0;
    white-space: normal;
    text-align: start;
  }
  .keep {
    display: grid;
    gap: calc(2 * var(--_step));
  }
  .keep-form {
    align-items: end;
  }
  .keep-form label {
    display: grid;
    flex: 1;
    min-inline-size: 200px;
  }
  .keep-form button {
    min-block-size: 28px;
  }
  .deed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step);
  }
  .deed.danger-text > svg,
  .deed.danger-text > span {
    color: var(--_danger);
  }
`;

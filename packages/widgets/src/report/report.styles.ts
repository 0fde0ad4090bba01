import { css } from 'lit';

/** What a report has beyond other boards: a choice above, guests to open, wide tables. */
export const reportStyles = css`
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step)) 0;
  }
  select {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .pick {
    display: flex;
    gap: var(--_step);
  }
  .pick button[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  h2 {
    flex: 1 0 100%;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_step));
  }
  .part {
    display: grid;
    gap: calc(2 * var(--_step));
  }
  .part > * {
    min-inline-size: 0;
  }
  .guests button {
    white-space: normal;
    text-align: start;
  }
  .rows .text {
    text-align: start;
  }
  .rows td.wraps {
    min-inline-size: 88px;
    white-space: normal;
  }
  .rows td button {
    min-block-size: 24px;
    padding: 0;
    white-space: normal;
    text-align: start;
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step));
  }
`;

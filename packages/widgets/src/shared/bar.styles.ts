import { css } from 'lit';

/** A line across the element: how old it is, its keys, what else there is. */
export const barStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step) calc(2 * var(--_step));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-block-start: 1px solid var(--_line);
  }
`;

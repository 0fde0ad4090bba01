import { css } from 'lit';

/** Where a wish is written, and how what was done stands. */
export const wishStyles = css`
  .danger-text {
    color: var(--_danger);
  }
  .warn-text {
    color: var(--_warn);
  }
  .deed {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step);
  }
  .wish-form {
    display: grid;
    gap: var(--_step);
    padding-block: var(--_step);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    padding-inline-start: calc(2 * var(--_step));
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_raised);
  }
  .mark-like {
    border: 0;
    background: none;
    min-inline-size: 24px;
    padding: 0;
  }
  .mark-like svg {
    inline-size: 12px;
    block-size: 12px;
    vertical-align: -1px;
  }
`;

import { css } from 'lit';

/** A tile: one figure large, two lines below it. */
export const tileStyles = css`
  .tile {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
  }
  .tile h2 {
    font-size: var(--_small);
    font-weight: 400;
    line-height: 16px;
    color: var(--_muted);
  }
  .value {
    font-size: 24px;
    font-weight: 600;
    line-height: 32px;
  }
  .tile svg {
    inline-size: 12px;
    block-size: 12px;
    vertical-align: -1px;
  }
`;

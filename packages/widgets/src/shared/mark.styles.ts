import { css } from 'lit';

/** The quiet mark of a fact, for elements that have some. */
export const markStyles = css`
  .joined {
    white-space: nowrap;
  }
  .mark {
    display: inline-grid;
    place-content: center;
    min-block-size: 24px;
    min-inline-size: 24px;
    margin: -2px -3px -2px -2px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    opacity: 0.75;
    line-height: 1;
  }
  .mark:hover,
  .mark:focus-visible {
    opacity: 1;
    color: var(--_accent);
  }
  .mark svg {
    inline-size: 12px;
    block-size: 12px;
    translate: 0 1px;
  }
  @media (forced-colors: active) {
    .mark {
      opacity: 1;
    }
  }
`;

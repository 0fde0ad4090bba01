import { css } from 'lit';

/** What to say, in either language, and the form of who arrives. */
export const sayStyles = css`
  blockquote {
    margin: 0;
    padding-block: 2px;
  }
  .tongues {
    display: flex;
    margin-inline-start: calc(-1 * var(--_step));
  }
  [aria-pressed='true'] {
    font-weight: 600;
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    line-height: 24px;
  }
`;

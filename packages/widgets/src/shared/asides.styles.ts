import { css } from 'lit';

/** What opens beside what is shown: the list of keys, and what says so. */
export const asidesStyles = css`
  .bar.warn {
    background: var(--_warn-ground);
    color: var(--_warn);
    border-block: 0 1px solid var(--_line);
  }
  .why {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(320px, calc(100vw - 16px));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
  kbd {
    display: inline-block;
    min-inline-size: 24px;
    padding-inline: var(--_step);
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_raised);
    font: inherit;
    font-size: var(--_small);
    text-align: center;
  }
  @media (forced-colors: active) {
    .why {
      border-color: ButtonBorder;
    }
  }
`;

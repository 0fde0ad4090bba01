import { css } from 'lit';

/** A list to choose from, as high as a key. */
export const selectStyles = css`
  select {
    min-block-size: 28px;
    max-inline-size: 100%;
    padding: 3px calc(2 * var(--_step));
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;

import { css } from 'lit';

/** A field to write in, as high as a key. */
export const inputStyles = css`
  input {
    inline-size: 100%;
    min-block-size: 28px;
    padding: 3px calc(2 * var(--_step));
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_surface);
  }
`;

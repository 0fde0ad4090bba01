import { css } from 'lit';

/** A label at the left, what belongs to it beside it: rows of the brief and of the panel, and their bones. */
export const rowsStyles = css`
  .who,
  .head {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
  }
  dl {
    border-block-start: 1px solid var(--_line);
    padding-block: calc(2 * var(--_step));
  }
  .row {
    display: grid;
    grid-template-columns: var(--ik-label-width, 56px) minmax(0, 1fr);
    column-gap: calc(2 * var(--_step));
    padding: 2px calc(3 * var(--_step));
  }
  dt {
    padding-block: 2px;
  }
  .w4 {
    inline-size: 40%;
  }
  .w6 {
    inline-size: 60%;
  }
  .w8 {
    inline-size: 80%;
  }
`;

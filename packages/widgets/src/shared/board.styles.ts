import { css } from 'lit';

/** What the bones of a board need too. */
export const boardGround = css`
  :host {
    display: grid; /* as high as its neighbours, also in a page without a doctype, where a share of the height is another */
  }
  .frame {
    container-type: inline-size;
  }
  .head,
  .board {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
  }
  .board {
    border-block-start: 1px solid var(--_line);
  }
  .w4 {
    inline-size: 40%;
  }
  .w8 {
    inline-size: 80%;
  }
  .counting progress {
    display: block;
    inline-size: 100%;
    accent-color: var(--_accent, var(--_ink));
  }
`;

/** A board: title and day above, one figure or sentence first, then the chart, the figures behind it folded. */
export const boardStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_step));
  }
  h2 {
    flex: 1 0 auto;
    max-inline-size: 100%;
    font-size: var(--_large);
    font-weight: 600;
  }
  h3 {
    color: var(--_muted);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step)) calc(5 * var(--_step));
  }
  .figures dd {
    font-size: 20px;
    font-weight: 600;
    line-height: 26px;
  }
  .figures small {
    display: block;
    font-size: var(--_small);
    font-weight: 400;
    line-height: 16px;
    color: var(--_muted);
  }
  .figures dt {
    font-size: var(--_small);
  }
  .tables {
    overflow-x: auto;
  }
  .tables td {
    white-space: nowrap;
  }
  .tables th {
    overflow-wrap: normal;
    word-break: keep-all;
  }
`;

import { css } from 'lit';

/** The panel: the rows of the brief, with a sign before each wish. */
export const preferencePanelStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_step));
  }
  .head h2 {
    flex: 1;
    min-inline-size: 0;
  }
  .row {
    grid-template-columns: var(--ik-label-width, 64px) minmax(0, 1fr);
  }
  .row + .row {
    margin-block-start: var(--_step);
    padding-block-start: calc(var(--_step) + 2px);
    border-block-start: 1px solid var(--_line);
  }
  .wish .line,
  .alert .line {
    gap: var(--_step);
  }
  .alert .line {
    padding-block: 0;
  }
  .sign {
    display: flex;
    align-items: center;
    block-size: var(--_leading);
  }
  .sign svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .sign.like {
    color: var(--_good);
  }
  .sign.dislike {
    color: var(--_danger);
  }
  button.more {
    margin-block: -2px;
    min-inline-size: 28px;
    color: var(--_muted);
    line-height: 1;
  }
  .wish > :not(.line) {
    margin-inline-start: 18px;
  }
  p.aside {
    color: var(--_muted);
    padding-block-end: 2px;
  }
  .none {
    padding: var(--_step) calc(3 * var(--_step)) calc(2 * var(--_step));
    color: var(--_muted);
  }
`;

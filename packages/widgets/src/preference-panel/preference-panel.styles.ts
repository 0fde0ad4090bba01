import { css } from 'lit';

/** The panel: the rows of the brief, with a sign before each wish. */
export const preferencePanelStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_step));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
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
  .gone .text {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .gone .mark {
    text-decoration: none;
  }
  .question {
    display: grid;
    gap: 2px;
    margin-block: 2px var(--_step);
    padding: var(--_step) calc(2 * var(--_step));
    border-inline-start: 3px solid var(--_warn);
    border-radius: 0 calc(var(--_radius) - 4px) calc(var(--_radius) - 4px) 0;
    background: var(--_warn-ground);
  }
  .question p {
    display: flex;
    gap: var(--_step);
  }
  .question svg {
    margin-block-start: 2px;
    color: var(--_warn);
  }
  .conflict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step) calc(2 * var(--_step));
  }
  .conflict > p {
    flex: 1 1 180px;
    min-inline-size: 0;
  }
  .question:not(.conflict) p > span::first-letter {
    text-transform: uppercase;
  }
  .actions {
    gap: var(--_step);
    padding-block: var(--_step);
  }
  p.deed {
    padding-block: 2px;
  }
  .foot {
    display: grid;
    gap: var(--_step);
    padding: var(--_step) calc(3 * var(--_step)) calc(2 * var(--_step));
  }
  .foot:empty {
    display: none;
  }
  .earlier li {
    padding-block: 2px;
  }
  .earlier > button {
    padding-inline: 0;
  }
  .none {
    padding: var(--_step) calc(3 * var(--_step)) calc(2 * var(--_step));
    color: var(--_muted);
  }
  .writing {
    padding: var(--_step) calc(3 * var(--_step)) calc(2 * var(--_step));
  }
`;

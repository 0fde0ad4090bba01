import { css } from 'lit';

/** What is doubtful about a wish, what was done with it, and what held once. */
export const actsStyles = css`
  .foot {
    display: grid;
    gap: var(--_step);
    padding: var(--_step) calc(3 * var(--_step)) calc(2 * var(--_step));
  }
  .foot:empty {
    display: none;
  }
  .earlier > button {
    padding-inline: 0;
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
  .earlier li {
    padding-block: 2px;
  }
  .writing {
    padding: var(--_step) calc(3 * var(--_step)) calc(2 * var(--_step));
  }
  .gone .text {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .gone .mark {
    text-decoration: none;
  }
`;

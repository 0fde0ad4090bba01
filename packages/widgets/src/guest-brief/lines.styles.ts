import { css } from 'lit';

/** What can hurt, and lines with what can be done: of the brief and of the panel. */
export const linesStyles = css`
  .frame {
    container-type: inline-size;
    overflow: clip;
  }
  .alert {
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: calc(2 * var(--_step));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-inline-start: 4px solid;
    border-block-end: 1px solid var(--_line);
  }
  .alert > svg {
    margin-block-start: 2px;
  }
  .danger {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-ground);
  }
  .danger > svg,
  .danger .label {
    color: var(--_danger);
  }
  .strong,
  .label {
    font-weight: 600;
  }
  .alert .label {
    letter-spacing: 0.04em;
  }
  h2 {
    font-size: var(--_large);
    font-weight: 600;
  }
  .line {
    display: flex;
    align-items: start;
    gap: calc(2 * var(--_step));
    padding-block: 2px;
  }
  .line > .text {
    flex: 1;
    min-inline-size: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step));
    padding-block: 2px;
  }
`;

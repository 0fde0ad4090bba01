import { css } from 'lit';

/** What the ledger has beyond other boards: fields for the goal. */
export const ledgerStyles = css`
  .demand {
    display: grid;
    gap: var(--_step);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 120px), 1fr));
    gap: calc(2 * var(--_step));
  }
  label {
    display: grid;
    align-content: end;
  }
  .gap {
    font-weight: 600;
  }
  .warn-text {
    color: var(--_warn);
  }
`;

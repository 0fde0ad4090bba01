import { css } from 'lit';

/** What the structure has beyond other boards. */
export const structureStyles = css`
  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step);
    flex-basis: 100%;
    padding-block-start: var(--_step);
  }
  .pick button[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .verdict {
    font-weight: 600;
  }
`;

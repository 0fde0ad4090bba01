import { css } from 'lit';

/** What the bones need too. */
export const answersStyles = css`
  .frame {
    container-type: inline-size;
  }
  .head,
  .answers {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
  }
  .answers {
    border-block-start: 1px solid var(--_line);
  }
  .w4 {
    inline-size: 40%;
  }
  .w8 {
    inline-size: 80%;
  }
`;

/** The rest. */
export const satisfactionStyles = css`
  h2 {
    font-size: var(--_large);
    font-weight: 600;
  }
  h3 {
    color: var(--_muted);
  }
  .answers li {
    display: grid;
    grid-template-columns: 84px minmax(40px, 1fr);
    align-items: center;
    gap: 0 calc(2 * var(--_step));
    min-block-size: 24px;
  }
  .answers .of {
    grid-column: 1 / -1;
    text-align: end;
  }
  @container (min-width: 330px) {
    .answers li {
      grid-template-columns: 84px minmax(40px, 1fr) 132px;
    }
    .answers .of {
      grid-column: auto;
    }
  }
  .pair {
    display: grid;
    gap: 1px;
  }
  .pair svg {
    block-size: 8px;
  }
`;

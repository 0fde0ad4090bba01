import { css } from 'lit';

/** Two sides facing each other; one below the other where there is no room. Needed by the bones too. */
export const sidesStyles = css`
  .frame {
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step) calc(2 * var(--_step));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
  }
  .sides {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .side {
    min-inline-size: 0;
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
  }
  .side + .side {
    border-block-start: 1px solid var(--_line);
  }
  @container (min-width: 600px) {
    .sides {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
    .side + .side {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
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

/** The rest of the card. */
export const valueCardStyles = css`
  h2 {
    flex: 1;
    font-size: var(--_large);
    font-weight: 600;
  }
  h3 {
    color: var(--_muted);
  }
  .figure {
    font-size: 22px;
    font-weight: 600;
    line-height: 28px;
  }
  .figure small {
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
  }
  .negative {
    color: var(--_danger);
  }
  .sums > div {
    display: flex;
    justify-content: space-between;
    gap: calc(2 * var(--_step));
  }
  .sums .sum {
    margin-block-start: 2px;
    padding-block-start: 2px;
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  .sums .sum dt {
    color: inherit;
  }
  .parts > li {
    display: grid;
    grid-template-columns: 92px minmax(40px, 1fr) auto;
    align-items: center;
    gap: calc(2 * var(--_step));
    min-block-size: 22px;
  }
  .parts > li.first-cost {
    margin-block-start: var(--_step);
    padding-block-start: var(--_step);
    border-block-start: 1px solid var(--_line);
  }
  .parts .of {
    min-inline-size: 64px;
    text-align: end;
  }
  .verdict {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  .verdict.lost {
    border-inline-start: 4px solid var(--_warn);
    background: var(--_warn-ground);
  }
  .more {
    display: grid;
    gap: var(--_step);
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-block-start: 1px solid var(--_line);
  }
  .reasons li {
    display: flex;
    gap: var(--_step);
  }
  .reasons svg {
    margin-block-start: 2px;
  }
  .lifts > svg {
    color: var(--_good);
  }
  .drags > svg {
    color: var(--_danger);
  }
  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step);
  }
  .pick button[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .slide {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_step));
  }
  input[type='range'] {
    flex: 1;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--_accent);
  }
  .none {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    color: var(--_muted);
  }
`;

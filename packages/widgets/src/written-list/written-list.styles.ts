import { css } from 'lit';

/** What the bones of a list need too. */
export const writtenListGround = css`
  .frame {
    container-type: inline-size;
  }
  .head,
  .entry {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
  }
  .entry {
    border-block-start: 1px solid var(--_line);
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

/** A list that people write in: what is due on top, forms in their place, the past folded. */
export const writtenListStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_step));
  }
  .head h2 {
    flex: 1;
    font-size: var(--_large);
    font-weight: 600;
  }
  .entry {
    display: grid;
    gap: 2px;
  }
  .entry.late,
  .entry.soon {
    border-inline-start: 4px solid var(--_warn);
    background: var(--_warn-ground);
  }
  .entry.late {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-ground);
  }
  .entry.past {
    color: var(--_muted);
  }
  .first-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_step));
  }
  .first-line > :first-child {
    flex: 1;
    min-inline-size: 0;
    font-weight: 600;
  }
  .late .clock {
    color: var(--_danger);
  }
  .soon .clock {
    color: var(--_warn);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step) calc(2 * var(--_step));
    padding-block: 2px;
  }
  .notices {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(4 * var(--_step));
  }
  .notices li {
    display: flex;
    align-items: center;
    gap: var(--_step);
    min-block-size: 26px;
  }
  .write {
    display: grid;
    gap: calc(2 * var(--_step));
    padding: calc(2 * var(--_step)) 0;
  }
  .head + .write {
    padding-inline: calc(3 * var(--_step));
    border-block-start: 1px solid var(--_line);
  }
  .fields {
    display: grid;
    gap: calc(2 * var(--_step));
  }
  @container (min-width: 440px) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .fields .wide {
      grid-column: 1 / -1;
    }
  }
  label {
    display: grid;
  }
  select {
    inline-size: 100%;
  }
  .deed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step);
  }
  .deed.danger-text > svg,
  .deed.danger-text > span {
    color: var(--_danger);
  }
  .none,
  .folded {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-block-start: 1px solid var(--_line);
  }
  .none {
    color: var(--_muted);
  }
  .folded .entry {
    padding-inline: 0;
  }
`;

import { css } from 'lit';

/** Lines that read as sentences, groups with a rule at their side, the count on top. */
export const builderStyles = css`
  .which {
    max-inline-size: 60%;
  }
  .figure {
    font-size: 22px;
    font-weight: 600;
    line-height: 28px;
    min-block-size: 28px;
  }
  .figure small {
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
  }
  .counted {
    display: grid;
    gap: var(--_step);
  }
  .problems {
    margin-block-start: calc(2 * var(--_step));
    padding: var(--_step) calc(2 * var(--_step));
    border-inline-start: 4px solid var(--_warn);
    background: var(--_warn-ground);
  }
  .problems .plain {
    padding-inline: 0;
    white-space: normal;
    text-align: start;
  }
  .group {
    display: grid;
    gap: var(--_step);
  }
  .group .group {
    margin-block: var(--_step);
    padding-inline-start: calc(2 * var(--_step));
    border-inline-start: 2px solid var(--_line);
  }
  .group-head {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_step));
  }
  .join {
    font-weight: 600;
  }
  .group-head .alone {
    flex: 1;
    text-align: end;
  }
  .line {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) auto auto;
    align-items: start;
    gap: 0 var(--_step);
    padding-block: var(--_step);
    border-block-end: 1px solid var(--_line);
  }
  .line > .number,
  .line > .alone {
    padding-block-start: 6px;
  }
  .line > .note {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step);
    padding-block: 2px;
  }
  .line.holds,
  .line.fails {
    padding-inline-start: 6px;
    border-inline-start: 3px solid var(--_good);
  }
  .line.fails {
    border-inline-start-color: var(--_danger);
  }
  .sentence {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step);
    min-inline-size: 0;
  }
  .sentence input,
  .sentence select {
    /* As wide as what is in it, where a browser can; else as wide as its size says. */
    field-sizing: content;
    max-inline-size: 100%;
  }
  .sentence input {
    inline-size: auto;
    min-inline-size: 48px;
  }
  .sentence select {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .sentence [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .not {
    min-block-size: 28px;
    color: var(--_muted);
  }
  .not[aria-pressed='true'] {
    border-color: var(--_danger);
    color: var(--_danger);
    font-weight: 600;
  }
  .danger-text {
    color: var(--_danger);
  }
  .remove {
    min-inline-size: 28px;
    min-block-size: 28px;
  }
  .alone {
    min-inline-size: 48px;
    text-align: end;
  }
  .narrow {
    flex: 1 1 100%;
  }
  .narrow[open] > summary {
    padding-block-end: var(--_step);
  }
  summary {
    min-block-size: 24px;
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
  }
  code {
    font-family: ui-monospace, monospace;
  }
  .look {
    display: flex;
    gap: var(--_step);
  }
  .look input {
    flex: 1;
    min-inline-size: 0;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_step));
  }
  .people button.plain {
    padding-inline: 0;
    white-space: normal;
    text-align: start;
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step);
    font-weight: 600;
  }
  .verdict.in > svg {
    color: var(--_good);
  }
  .verdict.out > svg {
    color: var(--_danger);
  }
  .keep,
  .fields {
    display: grid;
    gap: calc(2 * var(--_step));
  }
  .fields label {
    display: grid;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step) calc(2 * var(--_step));
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
  @container (min-width: 560px) {
    .fields {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;

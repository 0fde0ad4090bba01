import { css } from 'lit';

/** How the finder looks: a field, and below it what was found. */
export const guestFinderStyles = css`
  .frame {
    border: 0;
    background: none;
    overflow-wrap: normal;
  }
  .field {
    position: relative;
  }
  .field svg {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: calc(2 * var(--_step));
    translate: 0 -50%;
    color: var(--_muted);
    pointer-events: none;
  }
  .field input {
    min-block-size: 34px;
    padding-inline-start: calc(8 * var(--_step));
    border-radius: var(--_radius);
    appearance: none;
  }
  .field input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .results {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    overflow: hidden auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
  }
  .results[popover] {
    position: fixed;
    inset: auto;
    max-block-size: min(560px, calc(100dvh - 16px));
    box-shadow: var(--ik-shadow-raised, 0 8px 28px rgb(0 0 0 / 22%));
  }
  .results:not([popover]) {
    margin-block-start: calc(2 * var(--_step));
    max-block-size: var(--ik-list-size, 60vh);
  }
  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(3 * var(--_step));
    padding: calc(1.5 * var(--_step)) calc(3 * var(--_step));
    border-block-end: 1px solid var(--_line);
    cursor: pointer;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36px;
  }
  .option:last-child {
    border-block-end: 0;
  }
  .option:hover {
    background: var(--_raised);
  }
  .option[aria-selected='true'] {
    background: var(--_raised);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .who,
  .how {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who b,
  .accent,
  .in-house,
  .arriving {
    font-weight: 600;
  }
  .who .latin {
    margin-inline-start: var(--_step);
    font-weight: 400;
  }
  .accent {
    color: var(--_accent);
  }
  .where {
    color: var(--_muted);
    white-space: nowrap;
  }
  .in-house {
    color: var(--_good);
  }
  .arriving {
    color: var(--_warn);
  }
  .how {
    grid-column: 1 / -1;
    min-block-size: 16px;
    color: var(--_muted);
  }
  mark {
    background: var(--ik-mark, light-dark(#ffe9a8, #5b4a13));
    color: inherit;
    border-radius: 2px;
  }
  .problem {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-inline-start: 4px solid var(--_danger);
    background: var(--_danger-ground);
    color: var(--_danger);
  }
  .note {
    padding: calc(2.5 * var(--_step)) calc(3 * var(--_step));
  }
  .more {
    padding: var(--_step) calc(2 * var(--_step));
    border-block-start: 1px solid var(--_line);
  }
  .bones {
    display: grid;
    gap: calc(4 * var(--_step));
    padding: calc(3 * var(--_step));
  }
  .bone:nth-child(2) {
    inline-size: 70%;
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;

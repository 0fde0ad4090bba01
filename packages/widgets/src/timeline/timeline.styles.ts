import { css } from 'lit';

/** The timeline: days as headings, the kind at the left, what happened beside it. */
export const timelineStyles = css`
  .frame {
    overflow: clip;
  }
  .head {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step)) var(--_step);
  }
  h2 {
    font-size: var(--_large);
    font-weight: 600;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step);
    padding: 2px calc(3 * var(--_step));
  }
  .filter-chip {
    max-inline-size: 100%;
    border-radius: 12px;
    white-space: normal;
    text-align: start;
  }
  .filter > .name {
    align-self: center;
    min-inline-size: 48px;
    color: var(--_muted);
  }
  .filter-chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .filter-chip:not([aria-pressed='true']) .count {
    color: var(--_muted);
  }
  .day {
    border-block-start: 1px solid var(--_line);
    margin-block-start: calc(2 * var(--_step));
    padding-block: var(--_step);
  }
  .day + .day {
    margin-block-start: 0;
  }
  h3 {
    padding: 2px calc(3 * var(--_step));
    font-weight: 600;
    color: var(--_muted);
  }
  .entry {
    display: grid;
    grid-template-columns: var(--ik-label-width, 84px) minmax(0, 1fr);
    column-gap: calc(2 * var(--_step));
    padding: 3px calc(3 * var(--_step));
  }
  .kind {
    display: grid;
    grid-template-columns: 16px 1fr;
    align-content: start;
    column-gap: var(--_step);
    color: var(--_muted);
  }
  .kind time {
    grid-column: 2;
  }
  .kind svg {
    margin-block-start: 2px;
  }
  .kind .small {
    line-height: var(--_leading);
  }
  .title svg,
  .open .kind {
    color: var(--_warn);
  }
  .title .aside {
    color: var(--_muted);
  }
  .title .aside bdi {
    line-height: var(--_leading);
    vertical-align: top;
    margin-inline-start: calc(2 * var(--_step));
  }
  .words {
    white-space: pre-line;
    color: var(--_muted);
  }
  .none {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step)) calc(3 * var(--_step));
    color: var(--_muted);
  }
  .more {
    justify-content: space-between;
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
  @media (forced-colors: active) {
    .filter-chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

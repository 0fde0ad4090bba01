import { css } from 'lit';

/** The brief: dense, calm, one column of labels. */
export const guestBriefStyles = css`
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
  .danger .label,
  .danger-text {
    color: var(--_danger);
  }
  .warn {
    border-inline-start-color: var(--_warn);
    background: var(--_warn-ground);
  }
  .warn > svg,
  .warn-text {
    color: var(--_warn);
  }
  .strong,
  .label,
  .number {
    font-weight: 600;
  }
  .alert .label {
    letter-spacing: 0.04em;
  }
  .first-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(2 * var(--_step));
  }
  h2 {
    font-size: var(--_large);
    font-weight: 600;
  }
  .aside {
    margin-inline-start: auto;
    color: var(--_muted);
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
  .features {
    margin-inline-start: var(--_step);
  }
  .feature {
    display: inline-block;
    max-inline-size: 100%;
  }
  .feature:not(:last-child)::after {
    content: '·';
    color: var(--_muted);
    margin-inline: 3px;
  }
  .feature svg {
    inline-size: 13px;
    block-size: 13px;
    margin-inline-start: 2px;
    vertical-align: -2px;
  }
  .feature.met svg {
    color: var(--_good);
  }
  .feature.missed {
    color: var(--_muted);
  }
  .feature.missed svg {
    color: var(--_danger);
  }
  .deed {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step);
  }
  .wish-form {
    display: grid;
    gap: var(--_step);
    padding-block: var(--_step);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    padding-inline-start: calc(2 * var(--_step));
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_raised);
  }
  .mark-like {
    border: 0;
    background: none;
    min-inline-size: 24px;
    padding: 0;
  }
  .mark-like svg {
    inline-size: 12px;
    block-size: 12px;
    vertical-align: -1px;
  }
  blockquote {
    margin: 0;
    padding-block: 2px;
  }
  .tongues {
    display: flex;
    margin-inline-start: calc(-1 * var(--_step));
  }
  [aria-pressed='true'] {
    font-weight: 600;
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .fields .line {
    padding-block: 0;
  }
  .fields .line > :first-child {
    min-inline-size: 88px;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    line-height: 24px;
  }
`;

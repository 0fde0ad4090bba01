import { css } from 'lit';

/** The brief: dense, calm, one column of labels. */
export const guestBriefStyles = css`
  .warn {
    border-inline-start-color: var(--_warn);
    background: var(--_warn-ground);
  }
  .warn > svg {
    color: var(--_warn);
  }
  .number {
    font-weight: 600;
  }
  .first-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(2 * var(--_step));
  }
  .aside {
    margin-inline-start: auto;
    color: var(--_muted);
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
`;

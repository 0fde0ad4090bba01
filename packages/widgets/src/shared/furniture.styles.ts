import { css } from 'lit';

/** What comes with the first view: keys, pictures, what is said with less or more weight. */
export const furnitureStyles = css`
  .frame {
    --_accent: var(--ik-accent, light-dark(#1c5aa8, #8cb8f5));
    --_on-accent: var(--ik-on-accent, light-dark(#fff, #10151c));
    --_danger: var(--ik-danger, light-dark(#b3201a, #ff9a92));
    --_danger-ground: var(--ik-danger-ground, light-dark(#fdf1f0, #32201f));
    --_warn: var(--ik-warn, light-dark(#875200, #f2bd6b));
    --_warn-ground: var(--ik-warn-ground, light-dark(#fdf6ea, #2e2718));
    --_good: var(--ik-good, light-dark(#186a40, #7ed3a2));
    --_guess: var(--ik-guess, light-dark(#646c76, #a0a8b2));
    --_large: var(--ik-size-large, 16px);

    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  h2,
  h3,
  ul,
  ol,
  form,
  figure {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  dl:empty {
    display: none;
  }
  dt {
    color: var(--_muted);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  button,
  input {
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover {
    background: var(--_raised);
  }
  .frame:focus {
    outline: none;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
  }
  button.first {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.plain {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    padding-inline: var(--_step);
  }
  button:disabled,
  button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_small);
    line-height: 16px;
  }
  svg {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -3px;
  }
  .guess {
    color: var(--_guess);
    font-style: italic;
  }
  .good {
    color: var(--_good);
  }
`;

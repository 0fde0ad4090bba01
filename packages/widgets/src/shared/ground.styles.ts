import { css } from 'lit';

/**
 * What every element stands on. Tokens have a meaning and a fallback; inside, `--_name` is the token as it is used.
 * The frame starts from nothing, so that no reset and no inherited style of a host page reaches in.
 */
export const ground = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .frame {
    --_ink: var(--ik-ink, light-dark(#1a1d21, #eceef0));
    --_muted: var(--ik-muted, light-dark(#59616b, #a3abb5));
    --_line: var(--ik-line, light-dark(#d9dde2, #363b42));
    --_surface: var(--ik-surface, light-dark(#ffffff, #191c20));
    --_raised: var(--ik-raised, light-dark(#f4f5f7, #24282d));
    --_accent: var(--ik-accent, light-dark(#1c5aa8, #8cb8f5));
    --_on-accent: var(--ik-on-accent, light-dark(#ffffff, #10151c));
    --_danger: var(--ik-danger, light-dark(#b3201a, #ff9a92));
    --_danger-ground: var(--ik-danger-ground, light-dark(#fdf1f0, #32201f));
    --_warn: var(--ik-warn, light-dark(#875200, #f2bd6b));
    --_warn-ground: var(--ik-warn-ground, light-dark(#fdf6ea, #2e2718));
    --_good: var(--ik-good, light-dark(#186a40, #7ed3a2));
    --_guess: var(--ik-guess, light-dark(#646c76, #a0a8b2));
    --_font: var(--ik-font, system-ui, 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif);
    --_size: var(--ik-size, 14px);
    --_small: var(--ik-size-small, 12px);
    --_large: var(--ik-size-large, 16px);
    --_leading: var(--ik-leading, 20px);
    --_step: var(--ik-step, 4px);
    --_radius: var(--ik-radius, 8px);

    all: initial;
    color-scheme: inherit;
    display: block;
    position: relative;
    box-sizing: border-box;
    inline-size: 100%;
    overflow-wrap: anywhere;
    background: var(--_surface);
    color: var(--_ink);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--ik-shadow, none);
    font: 400 var(--_size) / var(--_leading) var(--_font);
    font-variant-numeric: tabular-nums;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  dt,
  form,
  figure {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  button,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    min-block-size: 24px;
    padding: 1px calc(2 * var(--_step));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_surface);
    color: var(--_ink);
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover {
    background: var(--_raised);
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
  button:disabled {
    color: var(--_muted);
    cursor: default;
  }
  .frame:focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  input {
    inline-size: 100%;
    min-block-size: 28px;
    padding: 3px calc(2 * var(--_step));
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_surface);
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
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_small);
    line-height: 16px;
  }
  .guess {
    color: var(--_guess);
    font-style: italic;
  }
  .good {
    color: var(--_good);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_step) calc(2 * var(--_step));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-block-start: 1px solid var(--_line);
  }
  .bar.warn {
    background: var(--_warn-ground);
    color: var(--_warn);
    border-block: 0 1px solid var(--_line);
  }
  .state {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_step));
    padding: calc(4 * var(--_step)) calc(3 * var(--_step));
    min-block-size: calc(4 * var(--_leading));
    align-content: center;
    color: var(--_muted);
  }
  .bone {
    display: block;
    block-size: 10px;
    margin-block: 5px;
    border-radius: 5px;
    background: var(--_raised);
  }
  .why {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(320px, calc(100vw - 16px));
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
  .mark {
    min-block-size: 24px;
    min-inline-size: 24px;
    margin: -2px -3px -2px -2px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    opacity: 0.75;
    line-height: 1;
  }
  .mark:hover,
  .mark:focus-visible {
    opacity: 1;
    color: var(--_accent);
  }
  .mark svg {
    inline-size: 12px;
    block-size: 12px;
    vertical-align: -1px;
  }
  kbd {
    display: inline-block;
    min-inline-size: 24px;
    padding-inline: var(--_step);
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_raised);
    font: inherit;
    font-size: var(--_small);
    text-align: center;
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    button,
    .why {
      border-color: ButtonBorder;
    }
    .bone {
      background: GrayText;
    }
    .mark {
      opacity: 1;
    }
  }
`;

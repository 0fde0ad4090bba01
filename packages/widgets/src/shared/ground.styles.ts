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
    --_surface: var(--ik-surface, light-dark(#fff, #191c20));
    --_raised: var(--ik-raised, light-dark(#f4f5f7, #24282d));
    --_font: var(--ik-font, system-ui, 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif);
    --_size: var(--ik-size, 14px);
    --_small: var(--ik-size-small, 12px);
    --_leading: var(--ik-leading, 20px);
    --_step: var(--ik-step, 4px);
    --_radius: var(--ik-radius, 8px);

    all: initial;
    color-scheme: inherit;
    display: block;
    position: relative;
    background: var(--_surface);
    color: var(--_ink);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--ik-shadow, none);
    font: 400 var(--_size) / var(--_leading) var(--_font);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  dl,
  dd {
    margin: 0;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: 24px;
    padding: 1px calc(2 * var(--_step));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_surface);
    color: var(--_ink);
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
  .state {
    display: grid;
    justify-items: start;
    align-content: center;
    gap: calc(2 * var(--_step));
    min-block-size: calc(4 * var(--_leading));
    padding: calc(4 * var(--_step)) calc(3 * var(--_step));
    color: var(--_muted);
  }
  .bone {
    display: block;
    block-size: 10px;
    margin-block: 5px;
    border-radius: 5px;
    background: var(--_raised);
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
    .bone {
      background: GrayText;
    }
  }
`;

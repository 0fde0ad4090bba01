import { css } from 'lit';

/** A square map; shades of the accent light enough for the figures on them, tiles below where a page puts some. */
export const zoneMapStyles = css`
  .map {
    position: relative;
    max-inline-size: 440px;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .map ::slotted(*) {
    position: absolute !important;
    inset: 0;
    inline-size: 100% !important;
    block-size: 100% !important;
  }
  svg.zones {
    position: relative;
    block-size: 100%;
    fill: none;
  }
  .zones .zone {
    cursor: pointer;
    outline: none;
  }
  .shade {
    fill: var(--_accent);
    fill-opacity: 0;
    stroke: var(--_muted);
    stroke-width: 0.8;
  }
  .s1 {
    fill-opacity: 0.07;
  }
  .s2 {
    fill-opacity: 0.14;
  }
  .s3 {
    fill-opacity: 0.2;
  }
  .s4 {
    fill-opacity: 0.26;
  }
  .s5 {
    fill-opacity: 0.32;
  }
  .zone.chosen .shade,
  .zone:focus-visible .shade {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .zone:focus-visible .shade {
    stroke-dasharray: 6 3;
  }
  .zones text {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    font: 600 12px / 1 var(--_font);
  }
  .zones .far,
  .zones .north {
    font-weight: 400;
    font-size: 9px;
  }
  .cross {
    stroke: var(--_muted);
    stroke-width: 0.8;
    stroke-dasharray: 3 3;
    pointer-events: none;
  }
  .house {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 2;
    pointer-events: none;
  }
  .stronghold {
    pointer-events: none;
  }
  .stronghold circle {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .stronghold text {
    stroke: none;
    font-size: 10px;
  }
  .laid {
    display: grid;
    gap: calc(3 * var(--_step));
  }
  @container (min-width: 640px) {
    .laid {
      grid-template-columns: minmax(0, 440px) minmax(0, 1fr);
    }
  }
  .told {
    display: grid;
    align-content: start;
    gap: calc(3 * var(--_step));
  }
  button.name {
    padding-inline: 0;
    white-space: normal;
    text-align: start;
  }
  .strongholds {
    display: grid;
    gap: var(--_step);
  }
  .nr {
    display: inline-block;
    min-inline-size: 20px;
    border: 2px solid var(--_accent);
    border-radius: 10px;
    font-size: var(--_small);
    line-height: 16px;
    text-align: center;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_step));
  }
  @media (forced-colors: active) {
    .shade {
      fill: Canvas;
      stroke: CanvasText;
    }
    .zone.chosen .shade,
    .zone:focus-visible .shade {
      stroke: Highlight;
    }
    .house {
      fill: CanvasText;
    }
    .zones text {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;

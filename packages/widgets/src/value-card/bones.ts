import type { TemplateResult } from 'lit';
import { html } from 'lit';

const side = html`<section class="side">
  ${['w4', 'w8', 'w6', 'w8', 'w6', 'w8', 'w6'].map((width) => html`<span class="bone ${width}"></span>`)}
</section>`;

/** The layout of the card before its words are here. */
export function cardBones(): TemplateResult {
  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    <div class="sides">${side}${side}</div>
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The layout of a match before its words are here: the same parts at about the same height, so that nothing jumps. */
export function matchBones(): TemplateResult {
  const bone = (width: string): TemplateResult => html`<span class="bone ${width}"></span>`;
  const side = html`<div class="side">${bone('w6')}${bone('w8')}${bone('w4')}</div>`;

  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="part top">${bone('w4')}<div class="two">${side}${side}</div>${bone('w8')}</div>
    <div class="part">${['w8', 'w8', 'w6', 'w8'].map(bone)}</div>
    <div class="part">${['w8', 'w8', 'w8', 'w6', 'w8'].map(bone)}</div>
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html } from 'lit';

const lines = ['w4', 'w8', 'w6'] as const;

/** The layout of a brief before its words are here: the same rows at the same height, so that nothing jumps. */
export function briefBones(): TemplateResult {
  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="who">${lines.map((width) => html`<span class="bone ${width}"></span>`)}</div>
    ${rowBones()}
  </div>`;
}

/** Rows of it, also in the place of those that are not here yet. */
export function rowBones(): TemplateResult {
  return html`<dl aria-hidden="true">
    ${['w8', 'w8', 'w4', 'w6', 'w8'].map(
      (width) =>
        html`<div class="row"><dt><span class="bone w8"></span></dt><dd><span class="bone ${width}"></span></dd></div>`,
    )}
  </dl>`;
}

import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The layout of a list before its words are here. */
export function listBones(): TemplateResult {
  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    ${[1, 2].map(
      () =>
        html`<div class="entry">${['w6', 'w8'].map((width) => html`<span class="bone ${width}"></span>`)}</div>`,
    )}
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The layout of a timeline before its words are here. */
export function timelineBones(): TemplateResult {
  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    ${['w6', 'w8', 'w8', 'w6'].map(
      (width) =>
        html`<div class="entry"><span class="bone w8"></span><span class="bone ${width}"></span></div>`,
    )}
  </div>`;
}

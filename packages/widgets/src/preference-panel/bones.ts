import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The layout of the panel before its words are here. */
export function panelBones(): TemplateResult {
  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    <dl>
      ${['w6', 'w8', 'w4', 'w8', 'w6'].map(
        (width) =>
          html`<div class="row"><dt><span class="bone w8"></span></dt><dd><span class="bone ${width}"></span></dd></div>`,
      )}
    </dl>
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The layout before the words are here. */
export function answersBones(): TemplateResult {
  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    <div class="answers">${['w8', 'w4', 'w8', 'w4'].map((width) => html`<span class="bone ${width}"></span>`)}</div>
  </div>`;
}

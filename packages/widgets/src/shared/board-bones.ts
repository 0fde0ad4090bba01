import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** The layout of a board before its words are here. */
export function boardBones(lines = 4): TemplateResult {
  return html`<div class="bones" part="bones" aria-hidden="true">
    <div class="head"><span class="bone w4"></span></div>
    <div class="board">${Array.from({ length: lines }, (_, at) => html`<span class="bone ${at % 2 === 0 ? 'w8' : 'w4'}"></span>`)}</div>
  </div>`;
}

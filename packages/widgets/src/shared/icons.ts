import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Each picture is a value of its own, so that a page gets only those that are drawn on it. */
export const dangerSign = 'M8 2 14.5 13.5h-13zM8 6.5v3M8 11.6v.1';
export const openSign = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5.5v3M8 10.6v.1';
export const metSign = 'm3.5 8.5 3 3 6-7';
export const missedSign = 'm4.5 4.5 7 7m0-7-7 7';
export const unknownSign = 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M8 12v.1';
export const findSign = 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3l3.4 3.4';
export const wishSign =
  'M8 13.2 3.2 8.6a2.9 2.9 0 0 1 0-4.2a3 3 0 0 1 4.2 0l.6.6l.6-.6a3 3 0 0 1 4.2 0a2.9 2.9 0 0 1 0 4.2z';
export const dislikeSign = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M4.3 4.3l7.4 7.4';

/** A picture beside a word; assistive technology hears the word. */
export function icon(picture: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${picture}></path></svg>`;
}

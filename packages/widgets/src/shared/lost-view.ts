import type { Locale } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Said without a catalogue: it may be the catalogue that did not come. */
const said: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ['This part of the screen did not load. Check the connection.', 'Try again'],
  'zh-CN': ['这部分没有加载出来，请检查网络。', '重试'],
};

/** A piece of the element did not come. */
export function lostView(locale: Locale, again: () => void): TemplateResult {
  const [what, retry] = said[locale];

  return html`<div class="state" part="state" role="alert">
    <p>${what}</p>
    <button type="button" @click=${again}>${retry}</button>
  </div>`;
}

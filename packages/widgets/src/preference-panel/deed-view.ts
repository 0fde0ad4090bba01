import type { KnownPreference } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import type { PanelDone, PanelIntent } from '../controllers/preference-panel.ts';
import { icon, metSign, openSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Panel } from './panel.ts';

type PanelDeed = Deed<PanelIntent, PanelDone>;

/** What was just done with a wish. */
export function deedsOf(panel: Panel, { key }: KnownPreference): readonly TemplateResult[] {
  return panel.deeds.filter(({ intent }) => intent.about?.key === key).map((deed) => deedView(panel, deed));
}

/** How something that was done stands: on its way, done and to be undone, or failed and to be repeated. */
export function deedView({ words, act }: Panel, { key, intent, standing }: PanelDeed): TemplateResult {
  if (standing.state === 'failed')
    return html`<p class="deed danger-text" role="alert">${icon(openSign)}
      <span>${sayIn(words, 'panel/failed', { code: standing.trouble.code })}</span>
      <button type="button" class="retry" @click=${() => act.retry(key)}>${sayIn(words, 'ui/retry')}</button>
      <button type="button" class="plain" @click=${() => act.drop(key)}>${sayIn(words, 'ui/cancel')}</button>
    </p>`;
  if (standing.state !== 'done') return html`<p class="deed muted small">${sayIn(words, 'ui/saving')}</p>`;

  return html`<p class="deed good">${icon(metSign)}
    <span>${sayIn(words, `panel/did-${intent.did}`, { text: intent.text ?? '' })}</span>
    <button type="button" class="plain undo" @click=${() => act.undo(key)}>${sayIn(words, 'ui/undo')}</button>
  </p>`;
}

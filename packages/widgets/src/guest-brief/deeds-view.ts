import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import type { BriefDone, BriefIntent } from '../controllers/guest-brief.ts';
import { isForbidden } from '../controllers/trouble.ts';
import { icon, metSign, openSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Desk } from './desk.ts';

/** How something that was done stands: on its way, done and to be undone, or failed and to be repeated. */
export function standingView(
  { words, act }: Desk,
  { key, intent, standing }: Deed<BriefIntent, BriefDone>,
  done: string,
): TemplateResult {
  if (standing.state === 'failed') {
    const mayNot = isForbidden(standing.trouble);

    return html`<span class="deed danger-text">${icon(openSign)} ${sayIn(words, mayNot ? 'ui/may-not' : 'ui/not-saved')}
      ${mayNot ? nothing : html`<button type="button" @click=${() => act.retry(key)}>${sayIn(words, 'ui/retry')}</button>`}
      <button type="button" class="plain" @click=${() => act.drop(key)}>${sayIn(words, 'ui/cancel')}</button></span>`;
  }
  if (standing.state !== 'done') return html`<span class="deed muted">${sayIn(words, 'ui/saving')}</span>`;

  return html`<span class="deed good">${icon(metSign)} ${done}${
    intent.type === 'wish'
      ? html` <button type="button" class="plain" @click=${() => act.undo(key)}>${sayIn(words, 'ui/undo')}</button>`
      : nothing
  }</span>`;
}

import type { Alert } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dangerSign, icon, openSign } from '../shared/icons.ts';
import { mark } from '../shared/mark.ts';
import { sayIn, sayReason } from '../words/say-in.ts';
import type { Constraint, Desk } from './desk.ts';

/** What can hurt, with a red rule, never folded; open matters in amber. */
export function alertsView(desk: Desk): TemplateResult | typeof nothing {
  const { alerts } = desk.brief;
  if (alerts.length === 0) return nothing;

  return html`<ul class="alerts" part="alerts" aria-label=${sayIn(desk.words, 'brief/alerts')}>
    ${alerts.map((alert) => (alert.type === 'complaint' ? complaintView(desk, alert) : dangerView(desk, alert)))}
  </ul>`;
}

function dangerView(desk: Desk, alert: Exclude<Alert, { type: 'complaint' }>): TemplateResult {
  const { words, why } = desk;
  const [first, ...rest] = alert.because.map((reason) => sayReason(words, reason));
  const label = sayIn(words, 'alert/label', alert.because[0]?.facts);

  return html`<li class="alert danger" part="alert danger">
    ${icon(dangerSign)}
    <div>
      <p class="strong"><span class="label">${label}</span> ${first}${mark(words, alert.because.slice(0, 1), { text: first ?? label, open: why })}</p>
      ${
        rest.length === 0
          ? nothing
          : html`<div class="line"><span class="text">${rest.join(' ')}</span>${alert.type === 'constraint' ? askView(desk, alert) : nothing}</div>`
      }
    </div>
  </li>`;
}

function askView({ words, seen: { api }, acts, press }: Desk, alert: Constraint): unknown {
  const [department] = alert.departments;
  const mayAsk = api === 'page' || api?.orderWork !== undefined;
  if (department === undefined || alert.isConfirmed || !mayAsk) return nothing;

  return (
    acts?.askedView(words, alert) ??
    html`<button
      type="button"
      class="ask"
      aria-label=${sayIn(words, 'do/ask-whom', { department })}
      @click=${() => press((here) => here.ask(alert))}
    >${sayIn(words, 'do/ask')}</button>`
  );
}

function complaintView({ words, why }: Desk, alert: Extract<Alert, { type: 'complaint' }>): TemplateResult {
  const text = alert.because.map((reason) => sayReason(words, reason)).join(' ');
  const note = alert.note && sayIn(words, 'note/line', { text: alert.note.text });

  return html`<li class="alert warn" part="alert warn">
    ${icon(openSign)}
    <div>
      <p>${text}${mark(words, alert.because, { text, open: why })}</p>
      ${note === undefined ? nothing : html`<p class="small">${note}</p>`}
    </div>
  </li>`;
}

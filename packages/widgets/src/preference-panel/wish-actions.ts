import type { KnownPreference } from '@innkeeper/core';
import { html, nothing } from 'lit';
import { wishForm } from '../guest-brief/wish-view.ts';
import { sayIn } from '../words/say-in.ts';
import type { Panel } from './panel.ts';
import { wishIn } from './said.ts';

/** Opens what can be done with a wish. */
export function moreButton(
  { words, opened, mayChange, act }: Panel,
  entry: KnownPreference,
  said: string,
): unknown {
  if (!mayChange || entry.standing !== 'current') return nothing;

  return html`<button
    type="button"
    class="plain more"
    aria-expanded=${opened === entry.key}
    aria-label=${sayIn(words, 'panel/change', { what: said })}
    data-key=${entry.key}
    @click=${() => act.open(entry.key)}
  >⋯</button>`;
}

/** Confirm, correct, end: or the field in which the correction is written. */
export function actionsView(panel: Panel, entry: KnownPreference): unknown {
  const { words, writing, draft, opened, act } = panel;
  if (writing === entry.key)
    return html`<p class="small muted">${sayIn(words, 'panel/instead-of', { what: wishIn(words, entry) })}</p>
      ${wishForm(panel, draft)}`;
  if (opened !== entry.key || entry.standing !== 'current') return nothing;
  const actions = [
    ['confirm', () => act.confirm(entry)],
    ['correct', () => act.write(entry)],
    ['expire', () => act.end(entry, 'expired')],
    ['never', () => act.end(entry, 'not-true')],
  ] as const;

  return html`<div class="actions" part="actions">
    ${actions.map(
      ([name, act_]) =>
        html`<button type="button" class=${name} @click=${act_}>${sayIn(words, `panel/${name}`)}</button>`,
    )}
  </div>`;
}

import type { KnownPreference } from '@innkeeper/core';
import { html, nothing } from 'lit';
import { wishForm } from '../guest-brief/wish-view.ts';
import { sayIn } from '../words/say-in.ts';
import type { Acts } from './acts.ts';
import type { Panel } from './panel.ts';
import { wishIn } from './said.ts';

/** Confirm, correct, end: or the field in which the correction is written. */
export function actionsView({ words }: Panel, act: Acts, entry: KnownPreference): unknown {
  const { writing, draft, opened } = act;
  if (writing === entry.key)
    return html`<p class="small muted">${sayIn(words, 'panel/instead-of', { what: wishIn(words, entry) })}</p>
      ${wishForm({ words, act }, draft)}`;
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

import type { KnownPreference } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { mark } from '../shared/mark.ts';
import { sayIn } from '../words/say-in.ts';
import { deedsOf } from './deed-view.ts';
import { evidenceOf } from './evidence.ts';
import type { Group } from './groups.ts';
import type { Panel } from './panel.ts';
import { questionsView } from './questions-view.ts';
import { wishIn } from './said.ts';
import { sign } from './sign.ts';
import { actionsView, moreButton } from './wish-actions.ts';

/** The tastes by area: the area at the left, its wishes beside it. */
export function groupsView(panel: Panel, groups: readonly Group[]): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;

  return html`<dl>
    ${groups.map(
      ({ area, wishes }) => html`<div class="row" part="group">
        <dt>${sayIn(panel.words, `area/${area}`)}</dt>
        <dd>${wishes.map((entry) => wishView(panel, entry))}</dd>
      </div>`,
    )}
  </dl>`;
}

/** One wish: its sign, its sentence, what says so, what is doubtful, what can be done. */
function wishView(panel: Panel, entry: KnownPreference): TemplateResult {
  const { words, act } = panel;
  const { preference, known, standing } = entry;
  const said = wishIn(words, entry);
  const asides = asidesOf(panel, entry);
  const isGuess = known === 'observed';

  return html`<div class="wish ${standing === 'current' ? '' : 'gone'}" part="wish ${preference.stance}">
    <div class="line">
      <span class="sign ${preference.stance}">${sign(preference.stance === 'dislike' ? 'dislike' : 'like')}</span>
      <span class="text ${isGuess ? 'guess' : ''}"><bdi>${said}</bdi>${mark(words, evidenceOf(words, entry), { text: said, open: act.why })}</span>
      ${moreButton(panel, entry, said)}
    </div>
    ${asides.length === 0 ? nothing : html`<p class="aside small">${asides.join(' · ')}</p>`}
    ${questionsView(panel, entry)}${actionsView(panel, entry)}${deedsOf(panel, entry)}
  </div>`;
}

/** What narrows a wish: where it holds, how often it was seen. */
function asidesOf({ words }: Panel, { preference, known, evidence }: KnownPreference): readonly string[] {
  const { property, occasion } = preference.scope ?? {};

  return [
    ...(known === 'observed' ? [sayIn(words, 'panel/seen', { n: evidence.length })] : []),
    ...(occasion === undefined ? [] : [sayIn(words, 'panel/when', { occasion })]),
    ...(property === undefined ? [] : [sayIn(words, 'panel/only-in', { property })]),
  ];
}

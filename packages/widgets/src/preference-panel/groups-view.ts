import type { KnownPreference } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dislikeSign, icon, wishSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Group } from './groups.ts';
import type { Panel } from './panel.ts';
import { wishIn } from './said.ts';
import { moreButton, wishMark } from './wish-marks.ts';

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
  const { words } = panel;
  const { preference, known, standing } = entry;
  const said = wishIn(words, entry);
  const asides = asidesOf(panel, entry);
  const isGuess = known === 'observed';

  return html`<div class="wish ${standing === 'current' ? '' : 'gone'}" part="wish ${preference.stance}">
    <div class="line">
      <span class="sign ${preference.stance}">${icon(preference.stance === 'dislike' ? dislikeSign : wishSign)}</span>
      <span class="text ${isGuess ? 'guess' : ''}"><bdi>${said}</bdi>${wishMark(panel, entry, said)}</span>
      ${moreButton(panel, entry, said)}
    </div>
    ${asides.length === 0 ? nothing : html`<p class="aside small">${asides.join(' · ')}</p>`}
    ${panel.acts?.aboutView(panel, entry) ?? nothing}
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

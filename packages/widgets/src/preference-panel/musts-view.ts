import type { KnownPreference } from '@innkeeper/core';
import { departmentsOf, wishFacts } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dangerSign, icon } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Panel } from './panel.ts';
import { moreButton, wishMark } from './wish-marks.ts';

/** What must not be, on top, with a red rule: never folded. */
export function mustsView(panel: Panel, musts: readonly KnownPreference[]): TemplateResult | typeof nothing {
  if (musts.length === 0) return nothing;

  return html`<ul class="alerts" part="musts" aria-label=${sayIn(panel.words, 'panel/musts')}>
    ${musts.map((entry) => mustView(panel, entry))}
  </ul>`;
}

function mustView(panel: Panel, entry: KnownPreference): TemplateResult {
  const { words } = panel;
  const facts = wishFacts(entry.preference);
  const label = sayIn(words, 'alert/label', facts);
  const said = sayIn(words, 'alert/constraint', facts);
  const departments = departmentsOf(entry.preference);
  const kept = departments.length > 3 ? 'panel/kept-by-all' : 'panel/kept-by';

  return html`<li class="alert danger ${entry.standing === 'current' ? '' : 'gone'}" part="must">
    ${icon(dangerSign)}
    <div>
      <div class="line">
        <p class="text strong"><span class="label">${label}</span> <bdi>${said}</bdi>${wishMark(panel, entry, said)}</p>
        ${moreButton(panel, entry, said)}
      </div>
      <p class="small">${sayIn(words, kept, { departments: namesOf(panel, departments) })}</p>
      ${panel.acts?.aboutView(panel, entry) ?? nothing}
    </div>
  </li>`;
}

function namesOf({ words }: Panel, departments: readonly string[]): string {
  return departments.map((department) => sayIn(words, `department/${department}`)).join(' · ');
}

import type { KnownPreference, PreferencesAnswer } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { staffIn } from '../words/staff.ts';
import type { Acts } from './acts.ts';
import type { Panel } from './panel.ts';
import { wishIn } from './said.ts';
import { wishMark } from './wish-marks.ts';

/** What held once, folded: nothing that was ever said is lost. */
export function earlierView(
  panel: Panel,
  act: Acts,
  earlier: readonly KnownPreference[],
): TemplateResult | typeof nothing {
  const { words } = panel;
  if (earlier.length === 0) return nothing;

  return html`<section class="earlier" part="earlier">
    <button type="button" class="plain small" aria-expanded=${act.showsEarlier} @click=${() => act.unfoldEarlier()}>
      ${sayIn(words, 'panel/earlier', { n: earlier.length })}
    </button>
    ${act.showsEarlier ? html`<ul>${earlier.map((entry) => lineOf(panel, entry))}</ul>` : nothing}
  </section>`;
}

/** One of these, and why it no longer holds. */
function lineOf(panel: Panel, entry: KnownPreference): TemplateResult {
  const { words } = panel;
  const said = wishIn(words, entry);
  const [decision] = entry.decisions.filter((one) => one.decision !== 'confirmed');
  const why =
    decision && entry.standing === 'ended'
      ? sayIn(words, `evidence/${decision.decision}`, {
          by: staffIn(words, decision.by),
          day: decision.at.slice(0, 10),
        })
      : sayIn(words, 'panel/superseded');

  return html`<li class="line small">
    <span class="text"><s><bdi>${said}</bdi></s>${wishMark(panel, entry, said)}
      <span class="muted">${why}</span></span>
  </li>`;
}

/** What systems code and no table explains: shown as it is, never acted on. */
export function uncodedView(
  { words }: Panel,
  uncoded: PreferencesAnswer['uncoded'],
): TemplateResult | typeof nothing {
  if (uncoded.length === 0) return nothing;
  const codes = uncoded.map(({ value: { group, code, text } }) =>
    [group, code, text].filter(Boolean).join(' '),
  );

  return html`<p class="codes small muted" part="codes">${sayIn(words, 'panel/codes', { codes: codes.join(' · ') })}</p>`;
}

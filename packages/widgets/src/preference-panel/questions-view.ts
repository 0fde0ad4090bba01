import type { KnownPreference } from '@innkeeper/core';
import { listOf } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icon, openSign, unknownSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import { staffIn, withNames } from '../words/staff.ts';
import type { Acts } from './acts.ts';
import { lastWordOf } from './evidence.ts';
import type { Panel } from './panel.ts';
import { whatIn, wishIn } from './said.ts';

/** What the guest should be asked about a wish: whether it is still true, and which of two it is. */
export function questionsView(panel: Panel, act: Acts, entry: KnownPreference): unknown {
  if (entry.standing !== 'current' || act.writing === entry.key) return nothing;
  const against = panel.answer.known.filter(
    ({ key, standing }) => standing === 'current' && entry.conflictsWith.includes(key),
  );

  return html`${entry.stillTrue.length > 0 ? doubtView(panel, act, entry) : nothing}${
    against.length > 0 ? conflictView(panel, act, { entry, against }) : nothing
  }`;
}

function doubtView(panel: Panel, act: Acts, entry: KnownPreference): TemplateResult {
  const { words, mayChange } = panel;
  const said = wishIn(words, entry);
  const answers = [
    ['yes', () => act.confirm(entry)],
    ['no', () => act.end(entry, 'expired')],
    ['changed', () => act.write(entry)],
  ] as const;

  return html`<div class="question" part="question" role="group" aria-label=${sayIn(words, 'panel/still-true', { what: said })}>
    ${entry.stillTrue.map(
      ({ code, facts }) =>
        html`<p>${icon(unknownSign)}<span>${sayIn(words, code, withNames(words, facts))}</span></p>`,
    )}
    ${otherTellings(panel, entry)}
    ${
      mayChange
        ? html`<div class="actions">
            ${answers.map(
              ([answer, give]) => html`<button
                type="button"
                class="answer"
                aria-label=${sayIn(words, `panel/${answer}-to`, { what: said })}
                @click=${give}
              >${sayIn(words, `panel/${answer}`)}</button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}

/** What somebody heard of the same wish that is not in it. */
function otherTellings({ words }: Panel, entry: KnownPreference): unknown {
  if (!entry.stillTrue.some(({ code }) => code === 'preference/told-otherwise')) return nothing;

  return entry.evidence.map(({ told, by }) =>
    told
      ? html`<p class="small">${sayIn(words, 'panel/told', {
          ...(by === undefined ? {} : { by: staffIn(words, by) }),
          what: wishIn(words, { preference: told, known: entry.known }),
        })}</p>`
      : nothing,
  );
}

function conflictView(
  { words, mayChange }: Panel,
  act: Acts,
  { entry, against }: { readonly entry: KnownPreference; readonly against: readonly KnownPreference[] },
): TemplateResult {
  const said = wishIn(words, entry);

  const not = listOf(
    against.map(({ preference }) => whatIn(words, preference)),
    words.catalogue,
  );

  return html`<div class="question conflict" part="conflict">
    <p>${icon(openSign)}<span><bdi>${sayIn(words, 'panel/conflict', { what: not, ...lastWordOf(words, entry) })}</bdi></span></p>
    ${
      mayChange
        ? html`<button
            type="button"
            class="holds"
            aria-label=${sayIn(words, 'panel/holds-what', { what: said })}
            @click=${() => act.settle(entry, against)}
          >${sayIn(words, 'panel/holds')}</button>`
        : nothing
    }
  </div>`;
}

import type { BriefItem, Locale } from '@innkeeper/core';
import { scriptIn } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { nameOfStaff, staffIn } from '../words/staff.ts';
import type { Desk } from './desk.ts';
import { rightsOf } from './rights.ts';
import { rows, saidLines } from './rows.ts';

const languages = [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const;

/** What to say, in either language; what to ask, at most twice; care due; who spoke to him last; who answers for him; the form of who arrives. */
export function sayView(desk: Desk): TemplateResult {
  const { brief, words, seen, acts, press } = desk;
  const { owner, lastContact, missing, care } = brief;

  return html`<dl part="say">
    ${scriptRow(desk)}
    ${rows(desk, 'ask', saidLines(desk, missing.questions.slice(0, 2)))}
    ${rows(desk, 'due', saidLines(desk, care))}
    ${rows(desk, 'contact', saidLines(desk, lastContact ? [named(lastContact)] : []))}
    ${rows(desk, 'owner', owner ? [{ text: owner.name ?? staffIn(words, owner.id), because: [] }] : [])}
    ${formRow()}
  </dl>`;

  /** Whoever spoke to him last by name; nobody has a use for an id. */
  function named({ because }: BriefItem): BriefItem {
    return {
      because: because.map(({ facts: { staff, ...facts } = {}, ...reason }) => {
        const name = staff === undefined ? undefined : nameOfStaff(words, String(staff));

        return { ...reason, facts: name === undefined ? facts : { ...facts, staff: name } };
      }),
    };
  }

  function formRow(): unknown {
    const { fields, toType } = brief.checkIn;
    if (fields.length === 0 || brief.visits.now) return nothing;
    const foot = html`<details class="fields" part="fields">
      <summary class="small muted">${sayIn(words, 'do/fields')}</summary>
      ${acts?.fieldsView(words, fields)}
    </details>`;
    const aside = rightsOf(seen).checkIn
      ? html`<button type="button" class="check-in" @click=${() => press((here) => here.checkIn())}>${sayIn(words, 'do/check-in')}</button>`
      : nothing;

    return rows(desk, 'form', [{ text: sayIn(words, 'form/line', { toType }), because: [], aside }], foot);
  }
}

function scriptRow({ brief, words, acts, press }: Desk): unknown {
  const spoken = acts ? acts.spokenIn(words) : words;
  const script = spoken && scriptIn(brief, spoken);

  return html`<div class="row" part="row script">
    <dt>
      ${sayIn(words, 'label/say')}
      <div class="tongues">${languages.map(([locale, short]) => tongue(locale, short))}</div>
    </dt>
    <dd>
      <blockquote lang=${spoken?.locale ?? words.locale}>${script ? `“${script.text}”` : nothing}</blockquote>
    </dd>
  </div>`;

  function tongue(locale: Locale, short: string): TemplateResult {
    const language = sayIn(words, `language/${locale}`);

    return html`<button
      type="button"
      class="plain small"
      aria-pressed=${spoken?.locale === locale}
      aria-label=${sayIn(words, 'say/in', { short, language })}
      @click=${() => press((here) => here.speak(locale))}
    >${short}</button>`;
  }
}

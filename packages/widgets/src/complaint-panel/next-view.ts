import type { CaseStepInput, ComplaintCase } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { assigneeField } from './assignee-field.ts';
import type { Cases } from './cases.ts';
import { tellView } from './tell-view.ts';

/** What may be done with a case now; what needs a word opens its field. */
export function nextView(cases: Cases, one: ComplaintCase): TemplateResult | typeof nothing {
  const { words, writing, may, act } = cases;
  if (!may.advance || one.next.length === 0) return nothing;
  const isOpen = writing !== undefined && writing.about !== 'new' && writing.of === one.complaintId;
  const steps: readonly (readonly [ComplaintCase['next'][number], string, CaseStepInput])[] = [
    ['attempted', 'tried', { type: 'attempted', solved: false } as CaseStepInput],
    ['explained-again', 'explained', { type: 'explained-again' }],
    ['closed', 'close', { type: 'closed' }],
    ['reopened', 'reopen', { type: 'reopened' }],
  ];

  return html`<div class="actions">
      ${opens('assign', one.next.includes('assigned'))}${opens('solve', one.next.includes('attempted'))}
      ${steps
        .filter(([type]) => one.next.includes(type))
        .map(([, word, step]) => button(sayIn(words, `case/${word}`), () => act.advance(one, [step])))}
    </div>
    ${isOpen ? (writing.about === 'tell' ? tellView(cases, one) : formView(cases, one)) : nothing}`;

  function opens(about: 'assign' | 'solve', isPossible: boolean): TemplateResult | typeof nothing {
    if (!isPossible) return nothing;
    const isThis = isOpen && writing?.about === about;

    return html`<button
      type="button"
      class=${about}
      aria-expanded=${isThis}
      aria-label=${sayIn(words, 'case/do', { what: sayIn(words, `case/${about}`), about: one.about })}
      @click=${() => (isThis ? act.close() : act.write({ about, of: one.complaintId }))}
    >${sayIn(words, `case/${about}`)}</button>`;
  }

  function button(what: string, press: () => void): TemplateResult {
    return html`<button type="button" aria-label=${sayIn(words, 'case/do', { what, about: one.about })} @click=${press}>${what}</button>`;
  }
}

function formView({ words, writing, assignees, act }: Cases, one: ComplaintCase): TemplateResult {
  const isSolving = writing?.about === 'solve';
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget as HTMLFormElement).get('given') ?? '').trim();
    const solved = { type: 'attempted', solved: true, ...(given === '' ? {} : { remedy: given }) };
    if (isSolving) act.advance(one, [solved as CaseStepInput]);
    else if (given !== '') act.advance(one, [{ type: 'assigned', to: given }]);
  };

  return html`<form class="write" part="write" @submit=${keep} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && act.close()}>
    ${
      isSolving
        ? html`<label><span class="small muted">${sayIn(words, 'case/remedy')}</span><input name="given" maxlength="500" autocomplete="off" /></label>`
        : assigneeField({ words, assignees }, { name: 'given', label: sayIn(words, 'case/assign-to') })
    }
    <div class="actions">
      <button type="submit" class="first">${sayIn(words, isSolving ? 'case/solve-now' : 'case/give')}</button>
      <button type="button" class="plain" @click=${act.close}>${sayIn(words, 'ui/cancel')}</button>
    </div>
  </form>`;
}

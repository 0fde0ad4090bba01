import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { sayIn } from '../words/say-in.ts';
import type { Draft, Promises } from './promises.ts';

/** A new promise in one step: what, and by when; today where nothing else is said. Enter writes it down. */
export function newView({ words, list, act }: Promises, draft: Draft | undefined): TemplateResult {
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [what = '', until = ''] = ['what', 'until'].map((name) => String(form.get(name) ?? '').trim());
    if (what !== '') act.make({ what, until: until === '' ? list.asOf : until });
  };

  return html`<form class="write" part="write" @submit=${keep} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && act.close()}>
    <div class="fields">
      <label class="wide"><span class="small muted">${sayIn(words, 'promised/field-what')}</span>
        <input name="what" .value=${draft?.what ?? ''} required maxlength="500" autocomplete="off" /></label>
      <label><span class="small muted">${sayIn(words, 'promised/field-until')}</span>
        <input name="until" type="date" .value=${draft?.until ?? list.asOf} min=${list.asOf} required /></label>
    </div>
    <div class="actions">
      <button type="submit" class="first">${sayIn(words, 'promised/make')}</button>
      <button type="button" class="plain" @click=${act.close}>${sayIn(words, 'ui/cancel')}</button>
    </div>
  </form>`;
}

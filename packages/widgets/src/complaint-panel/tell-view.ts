import type { CaseStepInput, ComplaintCase } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { sayIn } from '../words/say-in.ts';
import type { Cases } from './cases.ts';

const scores = [5, 4, 3, 2, 1] as const;

/** What was said to the guest, and how content he is now: an apology, thanks, his score from 1 to 5 where he gave one. */
export function tellView({ words, act }: Cases, one: ComplaintCase): TemplateResult {
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const points = Number(form.get('score'));
    const step: CaseStepInput = {
      type: 'guest-told',
      apologised: form.has('apologised'),
      thanked: form.has('thanked'),
      ...(points > 0 ? { score: { points, of: 5 } } : {}),
    };
    act.advance(one, [step]);
  };
  const tick = (name: 'apologised' | 'thanked'): TemplateResult =>
    html`<label class="tick"><input type="checkbox" name=${name} /> <span>${sayIn(words, `case/${name}`)}</span></label>`;

  return html`<form class="write" part="write" @submit=${keep} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && act.close()}>
    <label><span class="small muted">${sayIn(words, 'case/score-after')}</span><select name="score">
      <option value="">${sayIn(words, 'case/no-score')}</option>
      ${scores.map((points) => html`<option value=${points}>${sayIn(words, 'case/score-of', { points })}</option>`)}
    </select></label>
    ${tick('apologised')}${tick('thanked')}
    <div class="actions">
      <button type="submit" class="first">${sayIn(words, 'case/told')}</button>
      <button type="button" class="plain" @click=${act.close}>${sayIn(words, 'ui/cancel')}</button>
    </div>
  </form>`;
}

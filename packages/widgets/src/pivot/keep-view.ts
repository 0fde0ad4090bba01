import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { deedView } from '../shared/deed-view.ts';
import { sayIn } from '../words/say-in.ts';
import type { Crossed } from './shown.ts';

/** Where the crossing is taken along: as a CSV, or as a report of the house. Enter keeps it. */
export function keepView({ words, may, grid, question, shown, act }: Crossed): TemplateResult {
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    act.keep();
  };

  return html`<section class="board keep" part="keep">
    <div><button type="button" class="csv" aria-disabled=${grid ? 'false' : 'true'} @click=${act.csv}>${sayIn(words, 'pivot/csv')}</button></div>
    ${
      may.keep
        ? html`<form class="keep-form" @submit=${keep}>
            <label><span class="small muted">${sayIn(words, 'pivot/question')}</span>
              <input name="question" maxlength="120" autocomplete="off" required .value=${question} @input=${({ currentTarget }: Event) => act.typed((currentTarget as HTMLInputElement).value)} />
            </label>
            <button type="submit">${sayIn(words, 'pivot/keep')}</button>
          </form>`
        : nothing
    }
    ${(shown?.state.deeds ?? []).map((deed) => {
      const why = deed.standing.state === 'failed' ? `pivot-refused/${deed.standing.trouble.code}` : '';

      return deedView(words, deed, {
        done: sayIn(words, 'pivot/kept', { name: deed.intent.question[words.locale] }),
        ...(Object.hasOwn(words.catalogue, why) && { failed: sayIn(words, why) }),
        act: { retry: act.retry, drop: act.drop },
      });
    })}
  </section>`;
}

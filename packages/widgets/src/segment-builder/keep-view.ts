import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Deed } from '../controllers/deeds.ts';
import type { SegmentIntent } from '../controllers/segment-builder.ts';
import { deedView } from '../shared/deed-view.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder, KeptFields } from './builder.ts';

/** Where a rule gets a name and what is done about whoever enters. Enter keeps it. */
export function keepView({
  words,
  may,
  reading,
  chosen,
  kept,
  shown,
  act,
}: Builder): TemplateResult | typeof nothing {
  if (!may.save) return nothing;
  const isReady = reading.rule !== undefined;
  const field = (name: keyof KeptFields): TemplateResult => html`<label>
    <span class="small muted">${sayIn(words, `keep/${name}`)}</span>
    <input name=${name} maxlength="120" autocomplete="off" ?required=${name === 'name'} .value=${kept[name]}
      @input=${({ currentTarget }: Event) => act.typed({ [name]: (currentTarget as HTMLInputElement).value })} />
  </label>`;
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    act.save((event.submitter as HTMLButtonElement | null)?.value === 'new');
  };

  return html`<section class="board" part="keep" aria-labelledby="keep">
    <h3 id="keep">${sayIn(words, 'keep/title')}</h3>
    <form class="keep" @submit=${keep}>
      <div class="fields">${field('name')}${field('action')}${field('for')}</div>
      <div class="actions">
        <button type="submit" aria-disabled=${isReady ? 'false' : 'true'}>${sayIn(words, chosen ? 'keep/save-changes' : 'keep/save')}</button>
        ${chosen ? html`<button type="submit" value="new" aria-disabled=${isReady ? 'false' : 'true'}>${sayIn(words, 'keep/save-new')}</button>` : nothing}
        ${isReady ? nothing : html`<span class="small muted">${sayIn(words, 'keep/unfinished')}</span>`}
      </div>
    </form>
    ${(shown?.state.deeds ?? []).map((deed) => keptView({ words, act }, deed))}
  </section>`;
}

/** How a segment that was kept stands; what the house refused says why. */
function keptView(
  { words, act }: Pick<Builder, 'words' | 'act'>,
  deed: Deed<SegmentIntent, unknown>,
): TemplateResult {
  const { standing, intent } = deed;
  const why = standing.state === 'failed' ? `refused/${standing.trouble.code}` : '';

  return deedView(words, deed, {
    done: sayIn(words, 'keep/kept', { name: intent.segment.name }),
    ...(Object.hasOwn(words.catalogue, why) && { failed: sayIn(words, why) }),
    act,
  });
}

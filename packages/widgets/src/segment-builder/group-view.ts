import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { aloneView } from './alone-view.ts';
import type { Builder } from './builder.ts';
import { conditionView } from './condition-view.ts';
import type { DraftGroup, DraftPart, Join } from './draft.ts';
import { isGroup } from './draft.ts';

const joins: readonly Join[] = ['all', 'any', 'none', 'not-all'];

/** Conditions that belong together, and how; groups stand in groups. */
export function groupView(builder: Builder, group: DraftGroup, isRoot = true): TemplateResult {
  const { words, act } = builder;
  const { key, join, parts } = group;
  const isEverybody = join === 'all' || join === 'none';

  return html`<section class="group" part="group" role="group" aria-label=${sayIn(words, 'rule/group', { join: sayIn(words, `join/${join}`) })}>
    <div class="group-head">
      <select
        class="join"
        aria-label=${sayIn(words, 'rule/join')}
        @change=${({ currentTarget }: Event) => act.join(key, (currentTarget as HTMLSelectElement).value as Join)}
      >
        ${joins.map((one) => html`<option value=${one} .selected=${one === join}>${sayIn(words, `join/${one}`)}</option>`)}
      </select>
      ${isRoot ? nothing : aloneView(builder, key)}
      ${
        isRoot
          ? nothing
          : html`<button type="button" class="plain" aria-label=${sayIn(words, 'rule/remove-group')} @click=${() => act.remove(key)}>×</button>`
      }
    </div>
    ${parts.length === 0 ? html`<p class="small muted">${sayIn(words, isEverybody ? 'rule/everybody' : 'rule/nobody')}</p>` : nothing}
    <ul>${parts.map((part) => html`<li>${partView(builder, part)}</li>`)}</ul>
    <div class="actions">
      <button type="button" class="plain small add" @click=${() => act.add(key)}>${sayIn(words, 'rule/add')}</button>
      <button type="button" class="plain small" @click=${() => act.addGroup(key)}>${sayIn(words, 'rule/add-group')}</button>
    </div>
  </section>`;
}

function partView(builder: Builder, part: DraftPart): TemplateResult {
  return isGroup(part) ? groupView(builder, part, false) : conditionView(builder, part);
}

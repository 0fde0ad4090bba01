import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icon, missedSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { WishDraft } from './wish-draft.ts';
import { meantOf } from './wish-draft.ts';

/** Where a wish is written. */
export interface WishDesk {
  readonly words: Words;
  readonly act: {
    typeWish(text: string): void;
    leaveOut(words: string): void;
    keepWish(): void;
    closeWish(): void;
  };
}

/** A wish is typed, understood at once, and kept with Enter; what was not meant is left out by its chip. */
export function wishForm({ words, act }: WishDesk, draft: WishDraft): TemplateResult {
  const meant = meantOf(draft);
  const keep = (event: Event): void => {
    event.preventDefault();
    act.keepWish();
  };

  return html`<form class="wish-form" part="wish-form" @submit=${keep}>
    <input
      .value=${draft.text}
      aria-label=${sayIn(words, 'wish/field')}
      placeholder=${sayIn(words, 'wish/example')}
      autocomplete="off"
      maxlength="500"
      @input=${({ currentTarget }: Event) => act.typeWish((currentTarget as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && act.closeWish()}
    />
    ${
      meant.length > 0
        ? html`<ul class="chips" aria-label=${sayIn(words, 'wish/read')}>
            ${meant.map(
              (wish) => html`<li class="chip">
                <span>${wish.said}</span>
                <button
                  type="button"
                  class="mark-like"
                  aria-label=${sayIn(words, 'wish/without', { what: wish.said })}
                  @click=${() => act.leaveOut(wish.words)}
                >${icon(missedSign)}</button>
              </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      draft.unread.length > 0
        ? html`<p class="small warn-text" role="status">${sayIn(words, 'wish/unread', { what: draft.unread.join(sayIn(words, 'list/comma')) })}</p>`
        : nothing
    }
    ${draft.isLost ? html`<p class="small warn-text" role="status">${sayIn(words, 'trouble')}</p>` : nothing}
    <div class="actions">
      <button type="submit" class="first" aria-disabled=${meant.length === 0}>${sayIn(words, 'wish/keep')}</button>
      <button type="button" class="plain" @click=${() => act.closeWish()}>${sayIn(words, 'ui/cancel')}</button>
    </div>
  </form>`;
}

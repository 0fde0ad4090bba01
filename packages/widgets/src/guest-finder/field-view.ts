import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { findSign, icon } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import { optionId } from './results-view.ts';

/** What the field needs to draw itself. */
export interface FieldDesk {
  readonly words: Words;
  readonly text: string;
  /** Whether options lie below it. */
  readonly hasList: boolean;
  /** The place of the option that is pointed at; −1 for none. */
  readonly active: number;
  readonly hearInput: (event: InputEvent) => void;
  readonly hearKey: (event: KeyboardEvent) => void;
  readonly open: () => void;
  readonly close: () => void;
}

/** The field in which one types. */
export function fieldView({ words, text, hasList, active, ...hear }: FieldDesk): TemplateResult {
  return html`<div class="field">
    ${icon(findSign)}
    <input
      part="input"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="search"
      maxlength="400"
      aria-label=${sayIn(words, 'finder/label')}
      aria-autocomplete="list"
      aria-expanded=${hasList}
      aria-controls=${hasList ? 'options' : nothing}
      aria-activedescendant=${hasList && active >= 0 ? optionId(active) : nothing}
      placeholder=${sayIn(words, 'finder/hint')}
      .value=${text}
      @input=${hear.hearInput}
      @keydown=${hear.hearKey}
      @focus=${hear.open}
      @click=${hear.open}
      @blur=${hear.close}
    />
  </div>`;
}

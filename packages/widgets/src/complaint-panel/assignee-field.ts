import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { staffIn } from '../words/staff.ts';

/** What the field is called, and what stands in it. */
export interface AssigneeField {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  /** What stands for nobody, where that may be. */
  readonly nobody?: string;
}

/** Who can take a case: the staff whom the page names, and the departments. */
export function assigneeField(
  { words, assignees }: { readonly words: Words; readonly assignees: readonly string[] },
  { name, label, value, nobody }: AssigneeField,
): TemplateResult {
  const departments = Object.keys(words.catalogue).filter((key) => key.startsWith('department/'));

  return html`<label><span class="small muted">${label}</span><select name=${name}>
    ${nobody === undefined ? nothing : html`<option value="">${nobody}</option>`}
    ${assignees.map((id) => html`<option value=${id} ?selected=${id === value}>${staffIn(words, id)}</option>`)}
    ${departments.map((key) => {
      const id = key.slice('department/'.length);

      return html`<option value=${id} ?selected=${id === value}>${sayIn(words, key)}</option>`;
    })}
  </select></label>`;
}

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { sayIn } from '../words/say-in.ts';
import { assigneeField } from './assignee-field.ts';
import type { Cases, Draft } from './cases.ts';

/** A new complaint: what it is about, in his own words, where, and who takes it. Enter writes it down. */
export function newView({ words, assignees, act }: Cases, draft: Draft | undefined): TemplateResult {
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [about = '', text = '', room = '', assignTo = ''] = ['about', 'text', 'room', 'assignTo'].map(
      (name) => String(form.get(name) ?? '').trim(),
    );
    if (about !== '') act.file({ about, text, room, assignTo });
  };
  const field = (name: 'about' | 'text' | 'room', kind = ''): TemplateResult => html`<label class=${kind}>
    <span class="small muted">${sayIn(words, `case/field-${name}`)}</span>
    <input name=${name} .value=${draft?.[name] ?? ''} ?required=${name === 'about'} maxlength=${name === 'text' ? 2000 : 80} autocomplete="off" />
  </label>`;

  return html`<form class="write" part="write" @submit=${keep} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && act.close()}>
    <div class="fields">
      ${field('about')}${field('room')}${field('text', 'wide')}
      ${assigneeField(
        { words, assignees },
        {
          name: 'assignTo',
          label: sayIn(words, 'case/assign-to'),
          nobody: sayIn(words, 'case/nobody'),
          value: draft?.assignTo,
        },
      )}
    </div>
    <div class="actions">
      <button type="submit" class="first">${sayIn(words, 'case/file')}</button>
      <button type="button" class="plain" @click=${act.close}>${sayIn(words, 'ui/cancel')}</button>
    </div>
  </form>`;
}

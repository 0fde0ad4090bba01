import type { GuestFinder } from './guest-finder.ts';

/** The field of a finder. */
export function fieldOf(finder: GuestFinder): HTMLInputElement {
  return finder.shadowRoot?.querySelector('input') as HTMLInputElement;
}

/** What a scanner does: every letter as a key, a line break as Enter, all of it at once. */
export function scan(finder: GuestFinder, lines: string): void {
  const field = fieldOf(finder);
  field.focus();
  for (const letter of lines) {
    const key = letter === '\n' ? 'Enter' : letter;
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
    if (letter === '\n') continue;
    field.value += letter;
    field.dispatchEvent(
      new InputEvent('input', { data: letter, inputType: 'insertText', bubbles: true, composed: true }),
    );
  }
}

/** What a person does, when the letters are in: no pace of a scanner. */
export function type(finder: GuestFinder, text: string): void {
  const field = fieldOf(finder);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true, composed: true }));
}

/** Presses a key in the field. */
export function press(finder: GuestFinder, key: string): void {
  fieldOf(finder).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

/** The rows as they can be read. */
export function rowsOf(finder: GuestFinder): readonly string[] {
  const rows = [...(finder.shadowRoot?.querySelectorAll('[role=option]') ?? [])];

  return rows.map((row) => (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
}

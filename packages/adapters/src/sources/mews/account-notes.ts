import type { NoteRecord, PreferenceRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, flagOf, listOf, textOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';
import type { MewsTables } from './options.ts';

/** What people wrote about an account: in itself, and as notes of their own that are still valid. */
export function notesOf(raw: Raw, notes: readonly Raw[], tables: MewsTables = {}): readonly NoteRecord[] {
  const own = textOf(raw.Notes);

  return [
    ...(own === undefined ? [] : [{ text: own }]),
    ...validOf(notes)
      .filter((note) => !wishOf(note, tables))
      .flatMap(noteOf),
  ];
}

/** Notes that are wishes: the hotel's table knows what they mean. */
export function wishesOf(notes: readonly Raw[], tables: MewsTables): readonly PreferenceRecord[] {
  return validOf(notes).flatMap((note) => wishOf(note, tables) ?? []);
}

function validOf(notes: readonly Raw[]): readonly Raw[] {
  return notes.filter(({ IsActive }) => flagOf(IsActive) !== false);
}

function wishOf(raw: Raw, { preferenceCodes = {} }: MewsTables): PreferenceRecord | undefined {
  const text = textOf(raw.Content) ?? '';
  const key = `AccountNotes/${text}`;
  const meaning = Object.hasOwn(preferenceCodes, key) ? preferenceCodes[key] : undefined;

  return meaning && { group: 'AccountNotes', code: text.slice(0, 100), text, meaning };
}

function noteOf(raw: Raw): readonly NoteRecord[] {
  const text = textOf(raw.Content);
  if (text === undefined) return [];
  const types = listOf(raw.Classifications).flatMap((type) => textOf(type) ?? []);

  return [
    compact<NoteRecord>({
      text,
      type: types.length > 0 ? types.join(', ') : undefined,
      at: instantOf(textOf(raw.UpdatedUtc) ?? textOf(raw.CreatedUtc)),
    }),
  ];
}

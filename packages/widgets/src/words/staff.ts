import type { Locale, Reason, Words } from '@innkeeper/core';
import { overrideWords } from './catalogues.ts';
import { sayIn } from './say-in.ts';

/** The names of the staff by the ids under which they work: one for all languages, or one for each. */
export type StaffNames = Readonly<Record<string, string | Readonly<Partial<Record<Locale, string>>>>>;

/**
 * Tells the elements who works here: what a colleague has written down then bears his name. Without it, it says that a
 * colleague did.
 */
export function nameStaff(names: StaffNames): void {
  for (const locale of ['en', 'zh-CN'] as const)
    overrideWords(
      locale,
      Object.fromEntries(
        Object.entries(names).flatMap(([id, name]) => {
          const shown = typeof name === 'string' ? name : (name[locale] ?? name.en ?? name['zh-CN']);

          return shown === undefined ? [] : [[`staff/${id}`, shown] as const];
        }),
      ),
    );
}

/** Who it was, by name; an id that nobody has named is never shown. */
export function staffIn(words: Words, id: string): string {
  return nameOfStaff(words, id) ?? sayIn(words, 'staff');
}

/** The same facts with whoever is in them by name. */
export function withNames(words: Words, facts: Reason['facts'] = {}): NonNullable<Reason['facts']> {
  const { by } = facts;

  return by === undefined ? facts : { ...facts, by: staffIn(words, String(by)) };
}

/** The name that the page has told, or that a system has sent: a name has a space in it, or letters that no id has. */
export function nameOfStaff({ catalogue }: Words, id: string): string | undefined {
  const told = catalogue[`staff/${id}`];
  if (typeof told === 'string') return told;

  return /[^!-~]/.test(id.trim()) ? id : undefined;
}

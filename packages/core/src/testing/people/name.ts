import type { Random } from '../chance/random.ts';

/** The two genders that documents of the synthetic hotel know. */
export type Gender = 'female' | 'male';

/** One way to write a name. */
export interface Spelling {
  readonly given: string;
  readonly family: string;
}

/** A person's name as the person would give it, and how others write it. */
export interface Name extends Spelling {
  /** In the script of the person's language, where that is not Latin. */
  readonly native?: Spelling;
  /** Other ways in which desks and documents write it in Latin letters. */
  readonly others: readonly Spelling[];
}

/**
 * Makes names of one culture.
 * @param kin what the family name is drawn from: relatives who share it share their surname
 * @param own what the given name is drawn from
 */
export type NameMaker = (kin: Random, own: Random, gender: Gender) => Name;

/** One part of a name in a table: `王 wang wong` → native, Latin, other spellings. */
export interface Part {
  readonly native: string;
  readonly latin: string;
  readonly others: readonly string[];
}

/** Reads a table of names: entries apart by `,`, the spellings of one by `:`. */
export function parts(table: string): readonly Part[] {
  return table
    .trim()
    .split(/\s*,\s*/)
    .map((entry) => {
      const [native = '', latin = native, ...others] = entry.split(':');
      return { native, latin, others };
    });
}

/** The first letter of each word in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

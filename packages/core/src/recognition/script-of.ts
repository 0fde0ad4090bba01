import type { Locale } from '../shared/words.ts';
import type { Brief } from './brief.ts';
import type { Script } from './script-in.ts';
import { scriptIn } from './script-in.ts';
import { catalogueOf } from './words.ts';

/** A short script for the desk in a language of the house: see `scriptIn`. */
export function scriptOf(brief: Brief, locale: Locale): Script {
  return scriptIn(brief, { locale, catalogue: catalogueOf(locale) });
}

import type { Catalogue } from '../../shared/words.ts';
import { basicsEn } from './basics.en.ts';
import { briefEn } from './brief.en.ts';
import { scansEn } from './scans.en.ts';
import { scriptEn } from './script.en.ts';
import { termsEn } from './terms.en.ts';
import { wishesEn } from './wishes.en.ts';

/** What the house says in English, all of it. The keys are those of every language. */
export const en = {
  ...basicsEn,
  ...termsEn,
  ...wishesEn,
  ...scriptEn,
  ...scansEn,
  ...briefEn,
} satisfies Catalogue;

/** Every sentence that a language must have. */
export type BriefWord = keyof typeof en;

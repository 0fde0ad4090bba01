import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const ledgerWords = createWords({
  en: async () => (await import('./words.en.ts')).ledgerEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).ledgerZhCn,
});

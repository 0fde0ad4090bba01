import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const guestFinderWords = createWords({
  en: async () => (await import('./words.en.ts')).guestFinderEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).guestFinderZhCn,
});

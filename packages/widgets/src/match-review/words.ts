import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const matchReviewWords = createWords({
  en: async () => (await import('./words.en.ts')).matchReviewEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).matchReviewZhCn,
});

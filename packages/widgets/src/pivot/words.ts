import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const pivotWords = createWords({
  en: async () => (await import('./words.en.ts')).pivotEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).pivotZhCn,
});

import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const tileWords = createWords({
  en: async () => (await import('./words.en.ts')).tileEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).tileZhCn,
});

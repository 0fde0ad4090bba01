import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const structureWords = createWords({
  en: async () => (await import('./words.en.ts')).structureEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).structureZhCn,
});

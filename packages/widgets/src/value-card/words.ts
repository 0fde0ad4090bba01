import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const valueCardWords = createWords({
  en: async () => (await import('./words.en.ts')).valueCardEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).valueCardZhCn,
});

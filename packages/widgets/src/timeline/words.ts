import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const timelineWords = createWords({
  en: async () => (await import('./words.en.ts')).timelineEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).timelineZhCn,
});

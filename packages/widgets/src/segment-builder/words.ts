import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const segmentBuilderWords = createWords({
  en: async () => (await import('./words.en.ts')).segmentBuilderEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).segmentBuilderZhCn,
});

import { createWords } from '../words/catalogues.ts';

/** The words of this element alone; those of the reports come with their paper. */
export const reportBoardWords = createWords({
  en: async () => (await import('./words.en.ts')).reportEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).reportZhCn,
});

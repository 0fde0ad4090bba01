import { createWords } from '../words/catalogues.ts';

/** The words of this element alone; those of the reports come with their paper. */
export const reportBoardWords = createWords({
  en: () => import('./words.en.ts'),
  'zh-CN': () => import('./words.zh-cn.ts'),
});

import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const tileWords = createWords({
  en: () => import('./words.en.ts'),
  'zh-CN': () => import('./words.zh-cn.ts'),
});

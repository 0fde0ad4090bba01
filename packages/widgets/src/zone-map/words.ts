import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const zoneMapWords = createWords({
  en: () => import('./words.en.ts'),
  'zh-CN': () => import('./words.zh-cn.ts'),
});

import { createWords } from './catalogues.ts';

/** What the boards of a manager say alike. */
export const boardWords = createWords({
  en: () => import('./boards.en.ts'),
  'zh-CN': () => import('./boards.zh-cn.ts'),
});

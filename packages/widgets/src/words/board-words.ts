import { createWords } from './catalogues.ts';

/** What the boards of a manager say alike. */
export const boardWords = createWords({
  en: async () => (await import('./boards.en.ts')).boardWordsEn,
  'zh-CN': async () => (await import('./boards.zh-cn.ts')).boardWordsZhCn,
});

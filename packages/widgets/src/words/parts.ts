import { createWords } from './catalogues.ts';

/** What every element says: states, keys, lists, days, numbers. */
export const commonWords = createWords({
  en: async () => (await import('./common.en.ts')).commonEn,
  'zh-CN': async () => (await import('./common.zh-cn.ts')).commonZhCn,
});

/** Wishes, and the things that they name. */
export const wishWords = createWords({
  en: async () => (await import('./wishes.en.ts')).wishWordsEn,
  'zh-CN': async () => (await import('./wishes.zh-cn.ts')).wishWordsZhCn,
});

/** What to say to the guest. */
export const scriptWords = createWords({
  en: async () => (await import('@innkeeper/core/words/script.en')).scriptEn,
  'zh-CN': async () => (await import('@innkeeper/core/words/script.zh-cn')).scriptZhCn,
});

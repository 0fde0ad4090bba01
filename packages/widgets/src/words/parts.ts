import { createWords } from './catalogues.ts';

/** What every element says: states, keys, lists, days, numbers. */
export const commonWords = createWords({
  en: () => import('./common.en.ts'),
  'zh-CN': () => import('./common.zh-cn.ts'),
});

/** Wishes, and the things that they name. */
export const wishWords = createWords({
  en: () => import('./wishes.en.ts'),
  'zh-CN': () => import('./wishes.zh-cn.ts'),
});

/** What to say to the guest. */
export const scriptWords = createWords({
  en: () => import('@innkeeper/core/words/script.en'),
  'zh-CN': () => import('@innkeeper/core/words/script.zh-cn'),
});

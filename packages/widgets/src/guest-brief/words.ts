import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const guestBriefWords = createWords({
  en: async () => (await import('./words.en.ts')).guestBriefEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).guestBriefZhCn,
});

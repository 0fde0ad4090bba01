import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const zoneMapWords = createWords({
  en: async () => (await import('./words.en.ts')).zoneMapEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).zoneMapZhCn,
});

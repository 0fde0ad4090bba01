import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const promisePanelWords = createWords({
  en: async () => (await import('./words.en.ts')).promisePanelEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).promisePanelZhCn,
});

import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const preferencePanelWords = createWords({
  en: async () => (await import('./words.en.ts')).preferencePanelEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).preferencePanelZhCn,
});

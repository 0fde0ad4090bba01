import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const satisfactionWords = createWords({
  en: async () => (await import('./words.en.ts')).satisfactionEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).satisfactionZhCn,
});

import { createWords } from '../words/catalogues.ts';

/** The words of this element alone. */
export const complaintPanelWords = createWords({
  en: async () => (await import('./words.en.ts')).complaintPanelEn,
  'zh-CN': async () => (await import('./words.zh-cn.ts')).complaintPanelZhCn,
});

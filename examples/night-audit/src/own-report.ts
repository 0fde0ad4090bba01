import type { InnkeeperApi } from '@innkeeper/core';

// #region own
/** A report of the house's own: data, kept with a version; it is asked for like any other. */
export async function keepOwnReport(api: InnkeeperApi): Promise<number> {
  const { version } = await api.saveReport({
    id: 'house/by-channel',
    question: { en: 'Which way of booking brings most?', 'zh-CN': '哪个预订渠道带来最多？' },
    parts: [
      {
        ask: 'pivot',
        options: { of: 'sales', by: ['channel', 'category'], measures: ['sum:revenue'], totals: 'steps' },
      },
      { ask: 'movement', title: { en: 'Who came and went', 'zh-CN': '谁来谁走' } },
    ],
  });

  return version;
}
// #endregion

import type { Sentence } from '@innkeeper/core';
import type { ReportWord } from './words.en.ts';

/** 报告组件的话。 */
export const reportZhCn: Readonly<Record<ReportWord, Sentence>> = {
  'reports/which': '报告',
  'reports/period': '时间范围',
  'reports/days': { by: 'days', '=365': '一年', other: '{days}天' },
  'reports/page': '打印页',
  'reports/csv': '表格（CSV）',
  'trouble/report/not-found': '没有这份报告。',
  'trouble/report/unknown-ask': '这份报告问的内容，系统答不了。',
};

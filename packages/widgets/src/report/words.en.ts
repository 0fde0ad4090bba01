import type { Catalogue } from '@innkeeper/core';

/** What the report says in English, beside what reports themselves say. */
export const reportEn = {
  'reports/which': 'Report',
  'reports/period': 'Period',
  'reports/days': { by: 'days', '=365': 'a year', other: '{days} days' },
  'reports/page': 'Page for printing',
  'reports/csv': 'Table (CSV)',
  'trouble/report/not-found': 'The house has no report of this name.',
  'trouble/report/unknown-ask': 'This report asks something that the house cannot answer.',
} satisfies Catalogue;

/** Every phrase of the report. */
export type ReportWord = keyof typeof reportEn;

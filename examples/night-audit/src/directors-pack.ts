import type { Day, InnkeeperApi, Locale } from '@innkeeper/core';
import type { Report } from '@innkeeper/core/reports';
import { reportCsv, reportHtml } from '@innkeeper/core/reports';

/** What the director finds in the morning: one page to print, and a table for each question. */
export interface Pack {
  readonly page: string;
  readonly tables: Readonly<Record<string, string>>;
}

// #region pack
/** Answers the director's questions and the state of the morning as of a day. */
export async function directorsPack(api: InnkeeperApi, day: Day, locale: Locale = 'en'): Promise<Pack> {
  const lines = await api.listReports({});
  const reports: Report[] = [];
  for (const wanted of ['morning', 'decision', 'director'])
    for (const { id, pack } of lines)
      if (pack === wanted) reports.push(await api.readReport({ id, day, locale }));

  return {
    page: reportHtml(reports, { locale }),
    tables: Object.fromEntries(reports.map((report) => [report.id, reportCsv(report, { locale })])),
  };
}
// #endregion

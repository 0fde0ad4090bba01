import type { InnkeeperApi, Report, ReportInput, ReportLine } from '@innkeeper/core';
import type { Watching } from './follow.ts';
import type { LiveQuestion } from './live-question.ts';
import { createLiveQuestion } from './live-question.ts';

/** The part of the API that a report uses. */
export type ReportApi = Pick<InnkeeperApi, 'readReport' | 'listReports'> & Watching;

/** A report as it was answered, and which others there are. */
export interface ReportData {
  readonly report: Report;
  /** The reports of the house, for a choice; empty where the host hands in one. */
  readonly reports: readonly ReportLine[];
}

/** A report without a pixel. */
export type ReportQuestion = LiveQuestion<ReportInput, ReportData>;

/** What a report is made with. */
export interface ReportOptions {
  readonly api: ReportApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/**
 * Opens a report over an API. It reads the whole house, so it is asked anew when somebody wants it, not at each event;
 * only reports that the house itself has changed are read again by themselves.
 */
export function createReport({ api, now }: ReportOptions): ReportQuestion {
  return createLiveQuestion({
    api,
    call: async (input: ReportInput, options) => {
      const [report, reports] = await Promise.all([
        api.readReport(input, options),
        api.listReports({}, options),
      ]);

      return { report, reports };
    },
    isConcerned: (event) => event.type === 'settings-changed',
    ...(now && { now }),
  });
}

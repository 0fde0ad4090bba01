import { ElementEvent } from '../events/element-event.ts';

/** Another report, or another period, is wanted; a host that hands in plain data hands in that one. */
export class ReportChooseEvent extends ElementEvent<
  'ik-report-choose',
  { readonly reportId: string; readonly days: number }
> {
  constructor(detail: ReportChooseEvent['detail']) {
    super('ik-report-choose', detail);
  }
}

/** A report is to be saved; a host that prints or files it itself prevents the download. */
export class ReportSaveEvent extends ElementEvent<
  'ik-report-save',
  { readonly format: 'csv' | 'html'; readonly name: string; readonly text: string }
> {
  constructor(detail: ReportSaveEvent['detail']) {
    super('ik-report-save', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-report-choose': ReportChooseEvent;
    'ik-report-save': ReportSaveEvent;
  }
}

import type { SaveReportInput } from '@innkeeper/core';
import { ElementEvent } from '../events/element-event.ts';
import type { PivotLayout } from './layout.ts';

/** Something else is crossed. A host that hands in plain data asks anew. */
export class PivotAskEvent extends ElementEvent<'ik-pivot-ask', { readonly layout: PivotLayout }> {
  constructor(detail: PivotAskEvent['detail']) {
    super('ik-pivot-ask', detail);
  }
}

/** A crossing is about to be kept as a report, in the shape `saveReport` takes. `preventDefault()` stops the write. */
export class ReportKeepEvent extends ElementEvent<'ik-report-keep', { readonly report: SaveReportInput }> {
  constructor(detail: ReportKeepEvent['detail']) {
    super('ik-report-keep', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ik-pivot-ask': PivotAskEvent;
    'ik-report-keep': ReportKeepEvent;
  }
}

import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import type { FileSaveEvent } from '../events/file-save.ts';
import type { GuestOpenEvent } from '../events/guest-open.ts';
import { Pivot as Element } from '../pivot/define.ts';
import type { PivotAskEvent, ReportKeepEvent } from '../pivot/events.ts';

/** `<ik-pivot>` for React 18 and newer: properties as they are, events as `onGuestOpen`. */
export const Pivot = createComponent({
  react,
  tagName: 'ik-pivot',
  elementClass: Element,
  events: {
    onPivotAsk: 'ik-pivot-ask' as EventName<PivotAskEvent>,
    onReportKeep: 'ik-report-keep' as EventName<ReportKeepEvent>,
    onFileSave: 'ik-file-save' as EventName<FileSaveEvent>,
    onGuestOpen: 'ik-guest-open' as EventName<GuestOpenEvent>,
  },
});

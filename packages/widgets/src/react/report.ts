import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as react from 'react';
import type { GuestOpenEvent } from '../events/guest-open.ts';
import { Report as Element } from '../report/define.ts';
import type { ReportChooseEvent, ReportSaveEvent } from '../report/events.ts';

/** `<ik-report>` for React 18 and newer: properties as they are, events as `onGuestOpen` and `onReportChoose` and `onReportSave`. */
export const Report = createComponent({
  react,
  tagName: 'ik-report',
  elementClass: Element,
  events: {
    onGuestOpen: 'ik-guest-open' as EventName<GuestOpenEvent>,
    onReportChoose: 'ik-report-choose' as EventName<ReportChooseEvent>,
    onReportSave: 'ik-report-save' as EventName<ReportSaveEvent>,
  },
});

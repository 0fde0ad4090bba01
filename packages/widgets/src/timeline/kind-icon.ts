import type { TimelineKind } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { icon, wishSign } from '../shared/icons.ts';

const paths: Readonly<Record<TimelineKind, string>> = {
  stay: 'M2 4v9M2 11h12v2M14 11V9a2 2 0 0 0-2-2H6v4M4 8.2a1.1 1.1 0 1 0 .01 0',
  contact: 'M2.5 3.5h11v7.5h-6l-3 2.5V11h-2z',
  feedback: 'M4 14V2.5M4 3.2c3-1.6 5 1.4 8.5 0v5.6c-3.5 1.4-5.5-1.6-8.5 0',
  wish: wishSign,
  work: 'M4 3h8v11H4zM6.2 2h3.6v2H6.2zM6 7.5h4M6 10.5h4',
  merge: 'M3 2.5v2c0 3.5 5 3 5 6v3M13 2.5v2c0 3.5-5 3-5 6M6 11.8l2 2l2-2',
};

/** The picture of a kind of entry; its word stands beside it. */
export function kindIcon(kind: TimelineKind): TemplateResult {
  return icon(paths[kind]);
}

import type { ComplaintPanel } from '../complaint-panel/complaint-panel.ts';
import type { GuestBrief } from '../guest-brief/guest-brief.ts';
import type { GuestFinder } from '../guest-finder/guest-finder.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { MatchReview } from '../match-review/match-review.ts';
import type { Pivot } from '../pivot/pivot.ts';
import type { PreferencePanel } from '../preference-panel/preference-panel.ts';
import type { PromisePanel } from '../promise-panel/promise-panel.ts';
import type { Report } from '../report/report.ts';
import type { Satisfaction } from '../satisfaction/satisfaction.ts';
import type { SegmentBuilder } from '../segment-builder/segment-builder.ts';
import type { Structure } from '../structure/structure.ts';
import type { Tile } from '../tile/tile.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { ValueCard } from '../value-card/value-card.ts';
import type { ZoneMap } from '../zone-map/zone-map.ts';

/** The elements of this package by tag. */
export interface ElementTags {
  readonly 'ik-guest-brief': GuestBrief;
  readonly 'ik-guest-finder': GuestFinder;
  readonly 'ik-preference-panel': PreferencePanel;
  readonly 'ik-timeline': Timeline;
  readonly 'ik-match-review': MatchReview;
  readonly 'ik-complaint-panel': ComplaintPanel;
  readonly 'ik-promise-panel': PromisePanel;
  readonly 'ik-satisfaction': Satisfaction;
  readonly 'ik-pivot': Pivot;
  readonly 'ik-segment-builder': SegmentBuilder;
  readonly 'ik-zone-map': ZoneMap;
  readonly 'ik-value-card': ValueCard;
  readonly 'ik-ledger': Ledger;
  readonly 'ik-structure': Structure;
  readonly 'ik-tile': Tile;
  readonly 'ik-report': Report;
}

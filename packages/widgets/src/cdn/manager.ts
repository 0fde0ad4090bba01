// The boards of a manager, on top of innkeeper.js, which it brings along: how reports are written lies beside it.
import '../ledger/define.ts';
import '../pivot/define.ts';
import '../report/define.ts';
import '../segment-builder/define.ts';
import '../structure/define.ts';
import '../tile/define.ts';
import '../zone-map/define.ts';

export { FileSaveEvent } from '../events/file-save.ts';
export { GuestOpenEvent } from '../events/guest-open.ts';
export { BandOpenEvent, GoalChangeEvent } from '../ledger/events.ts';
export { Ledger } from '../ledger/ledger.ts';
export { PivotAskEvent, ReportKeepEvent } from '../pivot/events.ts';
export { Pivot } from '../pivot/pivot.ts';
export { ReportChooseEvent, ReportSaveEvent } from '../report/events.ts';
export { Report } from '../report/report.ts';
export { RuleChangeEvent, SegmentSaveEvent } from '../segment-builder/events.ts';
export { SegmentBuilder } from '../segment-builder/segment-builder.ts';
export { StructureOrderEvent } from '../structure/events.ts';
export { Structure } from '../structure/structure.ts';
export { Tile } from '../tile/tile.ts';
export { MapShownEvent } from '../zone-map/events.ts';
export { ZoneMap } from '../zone-map/zone-map.ts';

// The boards of a manager, on top of innkeeper.js, which it brings along: how reports are written lies beside it.
import '../ledger/define.ts';
import '../report/define.ts';
import '../structure/define.ts';
import '../tile/define.ts';

export { BandOpenEvent, GoalChangeEvent } from '../ledger/events.ts';
export { Ledger } from '../ledger/ledger.ts';
export { GuestOpenEvent, ReportChooseEvent, ReportSaveEvent } from '../report/events.ts';
export { Report } from '../report/report.ts';
export { StructureOrderEvent } from '../structure/events.ts';
export { Structure } from '../structure/structure.ts';
export { Tile } from '../tile/tile.ts';

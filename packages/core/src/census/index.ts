export type {
  AssociateOptions,
  Association,
  AssociationRule,
} from './association/associate.ts';
export { associate } from './association/associate.ts';
export type { Baskets, BasketsBuilder } from './association/baskets.ts';
export { basketsBuilder, basketsOf } from './association/baskets.ts';
export type { GuestColumns } from './columns/guest-columns.ts';
export { guestColumnsOf } from './columns/guest-columns.ts';
export type { VisitColumns, VisitsBuilder } from './columns/visit-columns.ts';
export { visitsBuilder } from './columns/visit-columns.ts';
export { bandOf } from './ledger/band-of.ts';
export type { Enlargement, EnlargementPlan, SourceGap } from './ledger/demand.ts';
export { enlargements, minimumVisits, pondFor, sourceGap } from './ledger/demand.ts';
export type { ActiveQuality, Ledger, LedgerBand, LedgerOptions } from './ledger/ledger.ts';
export { ledger } from './ledger/ledger.ts';
export type { Dimension, FactTable, FactTableBuilder, Measured } from './pivot/fact-table.ts';
export { factTableBuilder } from './pivot/fact-table.ts';
export type { Measure } from './pivot/measure.ts';
export { measureName, parseMeasure } from './pivot/measure.ts';
export type { Pivot, PivotCell, PivotLevel, PivotQuestion } from './pivot/pivot.ts';
export { pivot } from './pivot/pivot.ts';
export { largestRemainder } from './structure/largest-remainder.ts';
export type { Pareto } from './structure/pareto.ts';
export { pareto } from './structure/pareto.ts';
export type { Structure, StructureClass, StructureInput, StructurePart } from './structure/structure.ts';
export { structure, structureClasses } from './structure/structure.ts';

export type {
  AssociateOptions,
  Association,
  AssociationRule,
} from './association/associate.ts';
export { associate } from './association/associate.ts';
export type { Baskets, BasketsBuilder } from './association/baskets.ts';
export { basketsBuilder, basketsOf } from './association/baskets.ts';
export type { CrossSellGuest, CrossSellOffer, CrossSellOptions } from './association/cross-sell.ts';
export { crossSell } from './association/cross-sell.ts';
export type { Cohort, CohortOptions, CohortReturn, Persistency } from './cohorts/cohorts.ts';
export { cohortsOf } from './cohorts/cohorts.ts';
export type { GuestColumns, GuestTotals } from './columns/guest-columns.ts';
export { guestColumnsOf, guestTotalsOf } from './columns/guest-columns.ts';
export type { Narrow } from './columns/narrow.ts';
export type { Texts } from './columns/texts.ts';
export type { Amounts, VisitColumns, VisitsBuilder } from './columns/visit-columns.ts';
export { visitsBuilder } from './columns/visit-columns.ts';
export type { Forecast, ForecastMethod, ForecastOptions } from './forecast/forecast.ts';
export { forecast } from './forecast/forecast.ts';
export type { ForecastError } from './forecast/forecast-error.ts';
export { forecastError } from './forecast/forecast-error.ts';
export type { Census, CensusOptions, ListName, PurchaseName, VisitName } from './house/census.ts';
export { createCensus, dropGuest, guestsIn, putGuest, trimCensus, visitsIn } from './house/census.ts';
export type { SnapshotOf } from './house/census-snapshot.ts';
export { writeCensusSnapshot } from './house/census-snapshot.ts';
export type { PivotRows, TableQuestion } from './house/census-tables.ts';
export { tableOfCensus } from './house/census-tables.ts';
export type { ChainColumn, ChainTable } from './house/chain-table.ts';
export type {
  CountColumn,
  DayColumn,
  FactColumn,
  FactKind,
  NumberColumn,
  WordColumn,
} from './house/fact-column.ts';
export { factNames, factsOfVisits } from './house/fact-names.ts';
export type { GuestFacts, GuestPurchase, GuestVisit } from './house/guest-facts.ts';
export type { GuestIds } from './house/guest-ids.ts';
export { guestIdsOf } from './house/guest-ids.ts';
export type { WordList } from './house/word-list.ts';
export { bandOf } from './ledger/band-of.ts';
export type { Enlargement, EnlargementPlan, SourceGap } from './ledger/demand.ts';
export { enlargements, minimumVisits, pondFor, sourceGap } from './ledger/demand.ts';
export type { ActiveQuality, Ledger, LedgerBand, LedgerOptions } from './ledger/ledger.ts';
export { ledger } from './ledger/ledger.ts';
export type { Brought } from './movement/brought-between.ts';
export { broughtBetween } from './movement/brought-between.ts';
export { daysSinceVisit } from './movement/days-since.ts';
export type { DeclineCheck, Period, PeriodCounts } from './movement/hidden-decline.ts';
export { countPeriod, declineBetween } from './movement/hidden-decline.ts';
export type { Moved, MovedPart } from './movement/movement.ts';
export { movedBetween } from './movement/movement.ts';
export type { MovedOptions } from './movement/periods.ts';
export type { Transitions } from './movement/transitions.ts';
export { bandClasses, transitions } from './movement/transitions.ts';
export type { Codes, Dimension, FactTable, FactTableBuilder, Measured } from './pivot/fact-table.ts';
export { factTableBuilder } from './pivot/fact-table.ts';
export type { PivotFilter } from './pivot/filter-rows.ts';
export type { Measure } from './pivot/measure.ts';
export { measureName, parseMeasure } from './pivot/measure.ts';
export type { Pivot, PivotCell, PivotLevel, PivotQuestion } from './pivot/pivot.ts';
export { crossings, pivot } from './pivot/pivot.ts';
export type { PivotHead, PivotRow } from './pivot/pivot-rows.ts';
export { pivotHead, pivotRows, rowsOfLevels } from './pivot/pivot-rows.ts';
export type { RfmCell, RfmColumns, RfmTable } from './rfm/rfm-table.ts';
export { rfmTable } from './rfm/rfm-table.ts';
export { growthOf } from './structure/growth.ts';
export { largestRemainder } from './structure/largest-remainder.ts';
export type { Pareto } from './structure/pareto.ts';
export { isEightyTwenty, pareto } from './structure/pareto.ts';
export type { Structure, StructureClass, StructureInput, StructurePart } from './structure/structure.ts';
export { structure, structureClasses } from './structure/structure.ts';
export type {
  GuestActuals,
  GuestTargets,
  TargetKind,
  TargetStanding,
  TargetsStanding,
} from './targets/guest-targets.ts';
export { targetKinds, targetsStanding } from './targets/guest-targets.ts';
export type { Trait, TraitFindings, TraitOptions } from './traits/common-traits.ts';
export { commonTraits } from './traits/common-traits.ts';
export type { LifeStage, ProductTrend, TrendOptions } from './trend/product-trends.ts';
export { productTrends } from './trend/product-trends.ts';
export type { SaleColumns, SalesBuilder } from './trend/sale-columns.ts';
export { salesBuilder } from './trend/sale-columns.ts';
export type { CrossCell, CrossInput, CrossSegments } from './types/cross-segments.ts';
export { crossSegments } from './types/cross-segments.ts';
export type { CodeEntry, GuestType, RelationStage } from './types/type-code.ts';
export { codeOfType, noteCode, relationStages, typeOfCode } from './types/type-code.ts';
export type { ZoneCode } from './zones/rings.ts';
export { quadrants, ringMetres, zoneCodes, zoneNames } from './zones/rings.ts';
export type { Stronghold, StrongholdOptions } from './zones/strongholds.ts';
export { strongholdsOf } from './zones/strongholds.ts';
export type { CountedStronghold, Position, ZoneFeature, ZoneGeoJson } from './zones/zone-geo-json.ts';
export { zoneGeoJson } from './zones/zone-geo-json.ts';
export { zonesAround } from './zones/zone-of.ts';
export type { GuestPoints, Influencer, Zone, ZoneMap } from './zones/zones.ts';
export { zonesOf } from './zones/zones.ts';

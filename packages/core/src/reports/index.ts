export { csvCell, csvRow } from '../shared/csv-cell.ts';
export type { ReportOptions } from './answer-report.ts';
export { answerReport, guestsIn, spanOf } from './answer-report.ts';
export type { Ask, Asked, Span } from './ask.ts';
export type { AskName, AskNeeds } from './asks/asks.ts';
export { asks, isAskName } from './asks/asks.ts';
export type { ReportedOptions } from './columns-of-reported.ts';
export { columnsOfReported } from './columns-of-reported.ts';
export type {
  ContactColumns,
  GuestPromise,
  HouseCase,
  HouseColumns,
  HouseExpectation,
  HouseGift,
  HouseScore,
  HouseServices,
  HouseWish,
  Lines,
} from './house-columns.ts';
export type { PackedColumn, PackedGuest, PackedLines } from './packed-lines.ts';
export { packGuest } from './packed-lines.ts';
export { chartSvg } from './print/chart-svg.ts';
export { reportCsv } from './print/report-csv.ts';
export type { PrintOptions } from './print/report-html.ts';
export { reportHtml } from './print/report-html.ts';
export type { ReportWords } from './print/report-words.ts';
export { wordsFor } from './print/report-words.ts';
export type {
  Figure,
  GuestList,
  PartAnswer,
  Report,
  ReportCell,
  ReportChart,
  ReportPart,
  ReportTable,
  Unit,
} from './report.ts';
export type { AskOptions, ReportAsk, ReportDefinition } from './report-definition.ts';
export { packOf } from './report-definition.ts';
export type { GuestSources, GuestSourcesOptions } from './report-on-guest.ts';
export { reportOnGuest } from './report-on-guest.ts';
export type {
  ReportedCase,
  ReportedContact,
  ReportedGuest,
  ReportedLine,
  ReportedStay,
} from './reported-guest.ts';
export type { PersonRow, ReportedHouse, ReportedWord } from './reported-house.ts';
export { createReportedHouse, dropReported, putReported, trimReported } from './reported-house.ts';
export { standardReports } from './standard-reports.ts';

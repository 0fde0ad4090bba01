import type { Period } from '../census/movement/hidden-decline.ts';
import type { Day, Instant } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import type { Locale } from '../shared/words.ts';

/** What a figure or cell is, so that each paper and screen writes it right. Money is in minor units. */
export type Unit =
  | 'count'
  | 'money'
  | 'share'
  | 'days'
  | 'number'
  | 'text'
  | 'term'
  | 'day'
  | 'guest'
  | 'report';

/** One figure of an answer. */
export interface Figure {
  /** Its name in the words of the reports. */
  readonly name: string;
  readonly unit: Unit;
  /** Absent where it is not known, which is not 0. */
  readonly value?: number;
  /** The same of the period before. */
  readonly before?: number;
  /** From how many observations. */
  readonly n?: number;
}

/** A cell of a table; an empty text where nothing is known, since rows travel as JSON. */
export type ReportCell = string | number;

/** Rows behind the figures. */
export interface ReportTable {
  readonly columns: readonly { readonly name: string; readonly unit: Unit }[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** How many rows there are in all, where not all are given. */
  readonly of: number;
}

/** How a table is drawn: columns by name. */
export interface ReportChart {
  readonly kind: 'bars' | 'lines';
  readonly by: string;
  readonly values: readonly string[];
}

/** Guests behind a figure, to be looked at one by one. */
export interface GuestList {
  readonly name: string;
  /** Ids of the first of them. */
  readonly guests: readonly string[];
  /** How many there are in all. */
  readonly of: number;
  /** What stands first in the row of the table that they are behind: the row opens them. */
  readonly row?: string;
}

/** What one question of a report found. */
export interface PartAnswer {
  readonly figures?: readonly Figure[];
  readonly table?: ReportTable;
  readonly chart?: ReportChart;
  readonly lists?: readonly GuestList[];
  readonly because?: readonly Reason[];
}

/** A part of a report. */
export interface ReportPart
  extends Required<Omit<PartAnswer, 'table' | 'chart'>>,
    Pick<PartAnswer, 'table' | 'chart'> {
  readonly ask: string;
  readonly title?: Readonly<Record<Locale, string>>;
}

/** A report as it was answered: figures, reasons, and the guests behind them. */
export interface Report {
  readonly id: string;
  readonly version: number;
  readonly pack: string;
  /** The question it answers. */
  readonly question: Readonly<Record<Locale, string>>;
  readonly asOf: Day;
  readonly period: Period;
  readonly before: Period;
  /** ISO 4217; absent where no amount is known, or none may be seen. */
  readonly currency?: string;
  /** Guests the house knows. */
  readonly n: number;
  /** When the last of the data came in. */
  readonly dataUntil?: Instant;
  /** Lines of its amounts that are in no sum, where there are any. */
  readonly refusedLines?: number;
  readonly parts: readonly ReportPart[];
  /** Names of the guests in it, for those who may see them. */
  readonly names: Readonly<Record<string, string>>;
}

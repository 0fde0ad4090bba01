import type { CellAnswer, ColumnLine, ColumnsAnswer, GuestId, PivotAnswer, Words } from '@innkeeper/core';
import type { Measure, PivotRows } from '@innkeeper/core/census';
import type { Asked } from '../controllers/ask.ts';
import type { Pivot as Controller, TooManyCells } from '../controllers/pivot.ts';
import type { Grid, GridLine } from './grid.ts';
import type { PivotLayout } from './layout.ts';

/** Where a column may stand. */
export type Side = 'rows' | 'cols';

/** What the parts of the pivot are drawn from, and what they can do. */
export interface Crossed {
  readonly words: Words;
  readonly columns: ColumnsAnswer;
  readonly layout: Required<PivotLayout>;
  readonly answer: PivotAnswer | undefined;
  readonly asked: Asked<PivotAnswer> | undefined;
  readonly tooMany: TooManyCells | undefined;
  readonly grid: Grid | undefined;
  readonly cell: CellAnswer | undefined;
  /** What the cell that is open is called. */
  readonly opened: string | undefined;
  readonly question: string;
  readonly shown: Controller | undefined;
  readonly may: { readonly open: boolean; readonly keep: boolean };
  readonly act: PivotActions;
}

/** What a person does in the pivot. */
export interface PivotActions {
  count(over: PivotRows): void;
  put(side: Side, name: string): void;
  take(side: Side, name: string): void;
  addMeasure(measure: Measure): void;
  takeMeasure(at: number): void;
  /** Counts rows with a word of a column, or no longer. */
  only(name: string, word: string, isWanted: boolean): void;
  open(row: GridLine, col: GridLine, what: string): void;
  close(): void;
  openGuest(guestId: GuestId, name: string): void;
  csv(): void;
  typed(question: string): void;
  keep(): void;
  retry(key: string): void;
  drop(key: string): void;
}

/** Columns that may be crossed where these rows are counted: words of the rows themselves, and of their guests. */
export function dimensionsOf({ columns }: ColumnsAnswer, over: PivotRows): readonly ColumnLine[] {
  return columnsFor(columns, over).filter(({ kind }) => kind === 'word');
}

/** Columns of numbers and days that a figure can be of. */
export function numbersOf({ columns }: ColumnsAnswer, over: PivotRows): readonly ColumnLine[] {
  return columnsFor(columns, over).filter(({ kind, name }) => kind !== 'word' && name !== 'birthday');
}

/** Of two columns of one name the one of the rows is meant. */
function columnsFor(columns: readonly ColumnLine[], over: PivotRows): readonly ColumnLine[] {
  const own = columns.filter(({ of }) => of === over && over !== 'guests');
  const names = new Set(own.map(({ name }) => name));

  return [...own, ...columns.filter(({ of, name }) => of === 'guests' && !names.has(name))];
}

/** A column by its name. */
export function columnNamed(columns: ColumnsAnswer, over: PivotRows, name: string): ColumnLine {
  return (
    columnsFor(columns.columns, over).find((column) => column.name === name) ?? {
      name,
      kind: 'word',
      of: 'guests',
      isOwn: true,
    }
  );
}

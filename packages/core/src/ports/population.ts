import type { Ledger } from '../census/ledger/ledger.ts';
import type { Pivot, PivotQuestion } from '../census/pivot/pivot.ts';
import type { PivotRow } from '../census/pivot/pivot-rows.ts';
import type { RfmTable } from '../census/rfm/rfm-table.ts';
import type { Pareto } from '../census/structure/pareto.ts';
import type { StructureClass, StructurePart } from '../census/structure/structure.ts';
import type { Rule } from '../segments/rule.ts';
import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';

/**
 * Answers questions about everybody. Two implementations give the same answers: columns in the process, and SQL in the
 * store for a population that no machine holds.
 */
export interface Population {
  ledger(question: LedgerQuestion): Promise<Ledger>;
  structure(question: StructureQuestion): Promise<StructureAnswer>;
  rfm(question: RfmQuestion): Promise<RfmTable>;
  pivot(question: PopulationPivot): Promise<Pivot>;
  /** The cells of a pivot one by one, where no answer has to be whole in memory. */
  pivotRows?(question: PopulationPivot): Promise<Iterator<PivotRow>>;
  segment(question: SegmentQuestion): Promise<SegmentAnswer>;
  /** What is in no sum, of everybody and every day. */
  refusedLines(): Promise<RefusedLines>;
}

/** Lines of what was bought or given that are in no sum, and how many guests they are of. */
export interface RefusedLines {
  readonly lines: number;
  readonly guests: number;
}

/** What every question has. */
export interface PopulationQuestion {
  /** The day of the question; what lies after it does not count. */
  readonly asOf: Day;
  /** Only what happened in these properties; everywhere where it is absent. */
  readonly properties?: readonly string[];
}

/** Who came how long ago. */
export interface LedgerQuestion extends PopulationQuestion {
  /** Days of a band. @defaultValue 60 */
  readonly width?: number;
}

/** What guests can be ordered by. */
export type StructureMeasure = 'amount' | 'contribution' | 'visits' | 'nights';

/** Who is in the core, and who at the edge. */
export interface StructureQuestion extends PopulationQuestion {
  /** @defaultValue 'amount' */
  readonly by?: StructureMeasure;
  /** Four parts of a hundred. @defaultValue [20, 20, 20, 40] */
  readonly shares?: readonly number[];
  /** How many guests are named, from the top. @defaultValue 0 */
  readonly limit?: number;
  /** Also tells who brought more in the last so many days than in as many before. */
  readonly growthDays?: number;
}

/** The guests of one class who bring more than they did. */
export interface StructureGrowth {
  readonly name: StructureClass;
  readonly guests: number;
  /** What they brought in the last days beyond what they did in as many before. */
  readonly more: number;
}

/** All guests who were there, in four classes. */
export interface StructureAnswer {
  readonly n: number;
  readonly by: StructureMeasure;
  readonly parts: readonly StructurePart[];
  readonly pareto: Pareto;
  readonly members: readonly StructureMember[];
  /** In each class who grows, where that was asked: the sign by which potential is known. */
  readonly growth?: readonly StructureGrowth[];
}

/** One guest in his class. */
export interface StructureMember {
  readonly guest: GuestId;
  readonly value: number;
  readonly class: StructureClass;
}

/** Recency, frequency and money of everybody. */
export interface RfmQuestion extends PopulationQuestion {
  /** @defaultValue 5 */
  readonly classes?: number;
}

/** Any rows, any columns, any measures. */
export interface PopulationPivot extends PopulationQuestion, PivotQuestion {
  /** What is counted: guests, their visits, or what they bought on a day. @defaultValue 'guests' */
  readonly over?: 'guests' | 'visits' | 'purchases';
}

/** Who fulfils a rule. */
export interface SegmentQuestion extends PopulationQuestion {
  readonly rule: Rule;
  /** Only guests whose id comes after this one. */
  readonly after?: GuestId;
  /** How many are named, in the order of their ids. @defaultValue 0 */
  readonly limit?: number;
}

/** How many there are, and some of them. */
export interface SegmentAnswer {
  readonly guests: number;
  readonly members: readonly GuestId[];
}

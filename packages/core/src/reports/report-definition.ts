import type { Locale } from '../shared/words.ts';

/** What one part of a report asks: one of the questions the house can answer, with its options. */
export interface ReportAsk {
  readonly ask: string;
  readonly title?: Readonly<Record<Locale, string>>;
  readonly options?: AskOptions;
}

/** Options of a question, as plain data. */
export type AskOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A report as data: a house adds its own without a line of code. */
export interface ReportDefinition {
  /** `director/loyalty`: the pack and the name. */
  readonly id: string;
  /** One more with each change. */
  readonly version: number;
  /** The question it answers, as whoever reads it would ask. */
  readonly question: Readonly<Record<Locale, string>>;
  readonly parts: readonly ReportAsk[];
}

/** The pack of a report: what stands before the stroke of its id. */
export function packOf({ id }: Pick<ReportDefinition, 'id'>): string {
  return id.slice(0, id.indexOf('/'));
}

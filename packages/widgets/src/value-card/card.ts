import type { Reason, ValueAnswer, Words } from '@innkeeper/core';
import type { Part, WeightSet } from '@innkeeper/core/delivered-value';

/** What the parts of the card are drawn from, and what they can do. */
export interface Card {
  readonly answer: ValueAnswer;
  readonly words: Words;
  readonly weights: WeightSet;
  readonly showsTable: boolean;
  readonly showsAll: boolean;
  /** The part that is tried out, and where it would stand. */
  readonly trial: Trial | undefined;
  readonly act: CardActions;
}

/** What is tried out. */
export interface Trial {
  readonly part: Part;
  readonly score: number;
}

/** What a person does in the card. */
export interface CardActions {
  why(because: readonly Reason[], at: HTMLElement): void;
  turnTable(): void;
  turnReasons(): void;
  turnTrial(): void;
  try(trial: Trial): void;
  weigh(weights: WeightSet): void;
}

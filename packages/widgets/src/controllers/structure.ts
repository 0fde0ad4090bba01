import type {
  CensusAnswer,
  CensusInput,
  InnkeeperApi,
  StructureAnswer,
  StructureMeasure,
} from '@innkeeper/core';
import type { Watching } from './follow.ts';
import type { LiveQuestion } from './live-question.ts';
import { createLiveQuestion } from './live-question.ts';

/** The part of the API that the structure uses. */
export type StructureApi = Pick<InnkeeperApi, 'readStructure'> & Watching;

/** All guests in four classes, and in which currency they are counted. */
export type StructureData = StructureAnswer & CensusAnswer;

/** What the structure asks. */
export type StructureInput = CensusInput & {
  readonly by?: StructureMeasure;
  /** Who brought more in the last so many days than in as many before is told. */
  readonly growthDays?: number;
};

/** The structure without a pixel, kept up to date. */
export type StructureQuestion = LiveQuestion<StructureInput, StructureData>;

/** What the structure is made with. */
export interface StructureOptions {
  readonly api: StructureApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a structure over an API. Nothing is asked before it is shown. */
export function createStructure({ api, now }: StructureOptions): StructureQuestion {
  return createLiveQuestion({
    api,
    call: (input: StructureInput, options) => api.readStructure(input, options),
    ...(now && { now }),
  });
}

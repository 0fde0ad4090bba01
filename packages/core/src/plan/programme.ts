import type { CareMode } from './mode.ts';

/** The four stages of a programme, in order. */
export const programmeStages = ['identify', 'differentiate', 'talk', 'rebuild'] as const;
/** One of them: know the guests, tell them apart, speak both ways, build the work around them. */
export type ProgrammeStage = (typeof programmeStages)[number];

/** What shows that a stage is done, as far as the house has it. */
export interface ProgrammeEvidence {
  /** Share of the active guests who are known by a document, a number or an address, 0 to 1. */
  readonly knownShare: number;
  /** Segments with members. */
  readonly segments: number;
  /** Members of those segments, or groups with a representative, with whom both sides have spoken. */
  readonly partnersSpokenTo: number;
  /** Members or groups there are to speak to. */
  readonly partners: number;
  /** Ways of working that were changed for what guests said. */
  readonly changedProcesses: number;
}

/** Where a stage stands. */
export interface StageStanding {
  readonly stage: ProgrammeStage;
  /** `blocked`: the stage before it is not done. */
  readonly standing: 'done' | 'open' | 'blocked';
  /** What is missing for it, by name of the evidence; empty where it is done. */
  readonly missing: readonly (keyof ProgrammeEvidence)[];
  /** With whom the house speaks in it. */
  readonly partner: 'guest' | 'representative';
}

/** From these shares on a stage is done. */
export interface ProgrammeMeasure {
  /** @defaultValue 0.8 */
  readonly known?: number;
  /** @defaultValue 0.5 */
  readonly spokenTo?: number;
}

/**
 * Where the programme stands: a stage is done when its evidence is there, and none is open before the one ahead of it is
 * done. One to one the house speaks with the guest; by zones with whoever represents the group.
 */
export function trackProgramme(
  mode: CareMode,
  evidence: ProgrammeEvidence,
  { known = 0.8, spokenTo = 0.5 }: ProgrammeMeasure = {},
): readonly StageStanding[] {
  const { knownShare, segments, partners, partnersSpokenTo, changedProcesses } = evidence;
  const missing: Readonly<Record<ProgrammeStage, readonly (keyof ProgrammeEvidence)[]>> = {
    identify: knownShare >= known ? [] : ['knownShare'],
    differentiate: segments > 0 ? [] : ['segments'],
    talk: partners > 0 && partnersSpokenTo / partners >= spokenTo ? [] : ['partnersSpokenTo'],
    rebuild: changedProcesses > 0 ? [] : ['changedProcesses'],
  };
  const partner = mode === 'one-to-one' ? 'guest' : 'representative';
  let isBlocked = false;

  return programmeStages.map((stage) => {
    const lacks = missing[stage];
    const standing = isBlocked ? 'blocked' : lacks.length === 0 ? 'done' : 'open';
    isBlocked ||= standing !== 'done';

    return { stage, standing, missing: lacks, partner };
  });
}

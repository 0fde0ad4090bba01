import type { Day } from '../shared/day.ts';
import type { LifeEvent, LifeStageFinding } from './life-stage.ts';
import { lifeStageOf } from './life-stage.ts';
import type { CareMode, EnlargementAxis, GuestGroup, ModeChoice, Positioning } from './mode.ts';
import { chooseMode, enlargementAxes } from './mode.ts';
import type { HouseSituation, NeedForCare } from './need.ts';
import { needForCare } from './need.ts';
import type { MarketSize, Pond, PondTrait } from './pond.ts';
import { definePond } from './pond.ts';
import type { ProgrammeEvidence, StageStanding } from './programme.ts';
import { trackProgramme } from './programme.ts';
import type { Roadmap, RoadmapLayer } from './roadmap.ts';
import { layRoadmap } from './roadmap.ts';

/** What a house says of itself and means to do, as plain data: every part is answered by itself, none must be there. */
export interface CarePlan {
  readonly situation?: HouseSituation;
  readonly positioning?: Positioning;
  /** The groups of its guests; only with a positioning. */
  readonly groups?: readonly GuestGroup[];
  /** Axes of enlargement that the house adds to those of its mode. */
  readonly axes?: readonly EnlargementAxis[];
  readonly evidence?: ProgrammeEvidence;
  /** The mode of the programme, where it is not to follow from the positioning. */
  readonly mode?: CareMode;
  readonly market?: MarketSize;
  readonly layers?: readonly RoadmapLayer[];
  /** Guests that sales asks for; the layers add up to it. @defaultValue 0 */
  readonly salesTarget?: number;
  readonly lives?: readonly GuestLife[];
  /** Lets an age alone say a stage of life. @defaultValue false */
  readonly mayGuessByAge?: boolean;
}

/** What is known of one guest's life. */
export interface GuestLife {
  readonly guest: string;
  readonly events?: readonly LifeEvent[];
  readonly birthDate?: Day;
}

/** The answers to the parts that a plan has. */
export interface PlanAnswer {
  readonly asOf: Day;
  readonly need?: NeedForCare;
  readonly mode?: ModeChoice;
  /** Along what the pond may be enlarged, in each mode that the house has. */
  readonly axes: readonly { readonly mode: CareMode; readonly axes: readonly EnlargementAxis[] }[];
  readonly programme: readonly { readonly mode: CareMode; readonly stages: readonly StageStanding[] }[];
  readonly pond?: Pond;
  readonly roadmap?: Roadmap;
  readonly lives: readonly ({ readonly guest: string } & LifeStageFinding)[];
}

/** On which day, and what the main guests of the house have in common. */
export interface PlanOptions {
  readonly asOf: Day;
  /** Strongest first; absent where no house was asked. */
  readonly traits?: readonly PondTrait[];
}

/** Answers every part of a plan: whether it pays, which way, how far it has come, whom to win, in what order. @throws `census/option` */
export function answerPlan(plan: CarePlan, { asOf, traits }: PlanOptions): PlanAnswer {
  const { situation, positioning, groups, evidence, market, layers, salesTarget = 0, lives = [] } = plan;
  const mode = positioning && chooseMode(positioning, groups);
  const modes = plan.mode ? [plan.mode] : modesOf(mode);

  return {
    asOf,
    ...(situation && { need: needForCare(situation) }),
    ...(mode && { mode }),
    axes: modes.map((one) => ({ mode: one, axes: enlargementAxes(one, plan.axes) })),
    programme: evidence ? modes.map((one) => ({ mode: one, stages: trackProgramme(one, evidence) })) : [],
    ...(traits && { pond: definePond({ traits }, { ...(market && { market }) }) }),
    ...(layers && { roadmap: layRoadmap(layers, salesTarget) }),
    lives: lives.map(({ guest, events = [], birthDate }) => ({
      guest,
      ...lifeStageOf(events, {
        asOf,
        ...(plan.mayGuessByAge && { mayGuessByAge: true }),
        ...(birthDate && { birthDate }),
      }),
    })),
  };
}

/** The mode of the house, or those of its groups, each once. */
function modesOf(choice: ModeChoice | undefined): readonly CareMode[] {
  if (!choice) return [];

  return choice.mode ? [choice.mode] : [...new Set(choice.byGroup.map(({ mode }) => mode))];
}

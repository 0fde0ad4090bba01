import type { Day, Instant } from '../shared/day.ts';
import type { Money } from '../shared/money.ts';
import type { Department } from '../shared/preference.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { RecordBase } from './record.ts';

/** What the house did for a guest, promised him or measured at him: what is neither money nor the guest's own words. */
export type ServiceRecord =
  | PromiseRecord
  | MomentRecord
  | ExpectationRecord
  | GiftRecord
  | TaskRecord
  | PulseRecord
  | TargetRecord;

/** What every service record has. */
export interface ServiceBase extends RecordBase {
  readonly kind: 'service';
  readonly profile?: SourceReference;
  readonly stay?: SourceReference;
  readonly day: Day;
  /** Who of the house: a staff id, never a name typed by hand. */
  readonly staff?: string;
}

/** Something the house promised: what, until when, at which price, and what became of it. It was made on its `day`. */
export interface PromiseRecord extends ServiceBase {
  readonly type: 'promise';
  readonly what: string;
  /** What it is a promise of: `mini room`. */
  readonly product?: string;
  /** The day by which it must be kept. */
  readonly until: Day;
  readonly outcome: 'open' | 'kept' | 'broken';
  readonly resolvedAt?: Instant;
  /** Who said what became of it: a staff id. */
  readonly resolvedBy?: string;
  /** What it was to cost, and what the guest paid for it in the end. */
  readonly promised?: Money;
  readonly paid?: Money;
}

/** One thing that happened to a guest, as a system measured it: minutes at the desk, steps, a move, a defect. */
export interface MomentRecord extends ServiceBase {
  readonly type: 'moment';
  /** Names a rule of evidence: `check-in-minutes`, `steps`, `room-move`, `repeated-explanation`, `defect`. */
  readonly what: string;
  /** Minutes, steps, percent. Of what ends in `minutes` it may be left to the two moments. */
  readonly amount?: number;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  /** Where: `check-in`, `breakfast`. */
  readonly touchpoint?: string;
}

/** Something the house gave away to a guest, or was asked for beyond what may be given to him. */
export interface GiftRecord extends ServiceBase {
  readonly type: 'gift';
  readonly what: string;
  /** `gift`, `discount`, `time`, or a name of the house's own. */
  readonly lever: string;
  /** What it costs the house. */
  readonly cost: Money;
  readonly state: 'given' | 'asked' | 'declined';
  /** By how much it goes beyond the budget, as it stood when it was asked for. */
  readonly over?: Money;
  /** Who said yes or no to what went beyond it, and when. */
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
}

/** What a guest expects before he comes. */
export interface ExpectationRecord extends ServiceBase {
  readonly type: 'expectation';
  /** What it is about: `front desk accuracy`. */
  readonly about: string;
  readonly level: { readonly points: number; readonly of: number };
}

/** Something that the house set itself to do because guests got too little: on one stay, or at one department. */
export interface TaskRecord extends ServiceBase {
  readonly type: 'task';
  readonly why: 'stay-below-zero' | 'value-fell';
  /** Who is to do it. */
  readonly department: Department;
  /** Where most was lost. */
  readonly touchpoint?: string;
  /** The part of delivered value of which most was lost: `psychic`. */
  readonly part?: string;
  /** Net value of the stay, or what guests get at the department, 0 to 100, and got in the period before. */
  readonly value: number;
  readonly before?: number;
  /** Guests it was read from. */
  readonly n?: number;
  /** The day by which it is to be done. */
  readonly until: Day;
  readonly state: 'open' | 'done';
  /** What was done. */
  readonly done?: string;
  readonly doneBy?: string;
  readonly doneAt?: Instant;
}

/** One answer of somebody who works in the house. It says which department and when, and never who. */
export interface PulseRecord extends ServiceBase {
  readonly type: 'pulse';
  readonly department: Department;
  readonly score: { readonly points: number; readonly of: number };
  readonly staff?: undefined;
  readonly profile?: undefined;
  readonly stay?: undefined;
}

/** What the house aims at with one guest in a period: how close he is, what he gets out of it, what he brings. */
export interface TargetRecord extends ServiceBase {
  readonly type: 'target';
  readonly from: Day;
  readonly to: Day;
  /** The step that is to be reached: 1 acquainted, 2 known, 3 endorsed. */
  readonly relationship?: number;
  /** What he is to get, 0 to 100. */
  readonly benefit?: number;
  readonly contribution?: Money;
}

/**
 * Work that goes on beside, on other cores. Core itself knows no threads: whoever runs it may bring them
 * (`@innkeeper/adapters/threads`). Without them the same work is done in line, with the same answer.
 */
export interface Parallel {
  /** How many pieces of work can go on at once, the caller's own among them. */
  readonly cores: number;
  /** Threads beside the caller's own, one for every further core. They remember what they were told until they are let go. */
  team(): Team;
}

/** Threads that work beside the caller. */
export interface Team {
  readonly size: number;
  /**
   * Does a piece of work with each input, the first in the first thread and so on; the answers come in the order of the
   * inputs. Work begins at once, so that the caller can do a part himself before he waits. Arrays in shared memory are not
   * copied.
   */
  run(work: string, inputs: readonly unknown[]): Promise<readonly unknown[]>;
  /** Lets the threads go. */
  end(): Promise<void>;
}

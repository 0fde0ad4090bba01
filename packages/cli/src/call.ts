import type { Desk } from './desk.ts';
import type { ExitCode } from './exit-codes.ts';

/** A command as it was called. */
export interface Call {
  readonly desk: Desk;
  readonly args: readonly string[];
}

/** What a command does; it says how it ended. */
export type Work = (call: Call) => Promise<ExitCode>;

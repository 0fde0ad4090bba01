import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Day } from '@innkeeper/core';
import { demoFolders } from './demo-folders.ts';

/** How far the demonstration hotel has come. */
export interface DemoState {
  /** The day it is in the demonstration: Mr Ding arrives. */
  readonly today: Day;
  readonly guests: number;
  /** How many properties the group has; one where an earlier version made it. */
  readonly properties?: number;
  /** The number of the identity card that Mr Ding puts on the scanner. */
  readonly card: string;
  /** Whether everything has come in; else the next start goes on. */
  readonly isReady: boolean;
}

/** What an earlier start left; `undefined` where there is none, or nothing that can be read. */
export function readDemoState(cwd: string): DemoState | undefined {
  const { state } = demoFolders(cwd);
  if (!existsSync(state)) return undefined;
  try {
    return JSON.parse(readFileSync(state, 'utf8')) as DemoState;
  } catch {
    return undefined;
  }
}

/** Keeps how far it has come. */
export function keepDemoState(cwd: string, demo: DemoState): void {
  const { root, state } = demoFolders(cwd);
  mkdirSync(root, { recursive: true });
  writeFileSync(state, `${JSON.stringify(demo)}\n`);
}

/** The day it is in the demonstration hotel. */
export function demoDay(cwd: string): Day | undefined {
  return readDemoState(cwd)?.today;
}

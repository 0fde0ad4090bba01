import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sourceFlags } from '../../scripts/run-source.mjs';

/** A process of our own that says something line by line. */
export interface SourceProcess {
  readonly child: ChildProcess;
  readonly lines: AsyncIterable<string>;
  /** Fulfilled when it has ended and all its lines were given. */
  readonly ended: Promise<void>;
}

/** Starts a TypeScript file of this folder from the sources. */
export function startSource(file: string, args: readonly string[]): SourceProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [...sourceFlags, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url)),
    },
  });
  child.stderr?.resume();

  return {
    child,
    lines: createInterface({ input: child.stdout }),
    ended: new Promise((resolve) => child.once('close', () => resolve())),
  };
}

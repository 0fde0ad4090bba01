import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { HistoryColumns } from '@innkeeper/core/lifetime';

/** How another program fitted the same guests. */
export interface PeerFit {
  readonly name: string;
  /** Milliseconds by the clock, and of the processor. */
  readonly wall: number;
  readonly cpu: number;
  readonly logLikelihood: number;
}

const script = fileURLToPath(new URL('fit.py', import.meta.url));

/** The same fit in Python: by `lifetimes` where it is installed, else by SciPy; `undefined` where neither is. */
export function pythonFit(columns: HistoryColumns): PeerFit | undefined {
  const rows = Array.from(columns.repeats, (count, row) => [count, columns.recency[row], columns.age[row]]);
  const { status, stdout } = spawnSync('python3', [script], {
    input: JSON.stringify(rows),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });

  return status === 0 ? (JSON.parse(stdout) as PeerFit) : undefined;
}

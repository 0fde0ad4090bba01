import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Evaluation } from '@innkeeper/core/identity';
import { buildPackages } from '../build-packages.ts';

/** What one run of a program cost. */
export interface Cost {
  readonly seconds: number;
  /** Seconds of processor time. */
  readonly cpu: number;
  readonly megabytes: number;
}

/** Runs the built command on a file as a hotel would. */
export function runBuilt(file: string, map: string): Cost {
  return costOf([builtCommand(), 'resolve', file, '--map', map, '--out', `${file}.guests`, '--json']);
}

/** Pairs of one person that were found, and those that are certain. */
export type Judged = Readonly<Record<'pairs' | 'certain', Evaluation['pairs']>>;

/** How well the built command resolves a file that has the truth in a column. */
export function judgeBuilt(file: string, map: string, truth: string): Judged {
  const { stdout } = done([builtCommand(), 'resolve', file, '--map', map, '--truth', truth, '--json']);

  return JSON.parse(stdout).evaluation;
}

function builtCommand(): string {
  buildPackages('core', 'adapters', 'cli');

  return fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
}

/** Runs a script in a process of its own and says what it cost. */
export function costOf(args: readonly string[]): Cost {
  const probe =
    'process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();' +
    'process.stderr.write("\\ncost "+(u+s)/1e6+" "+m/1024)})';
  const began = performance.now();
  const { stderr } = done(['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args]);
  const seconds = (performance.now() - began) / 1000;
  const [, cpu, megabytes] = /cost (\S+) (\S+)/.exec(stderr) ?? [];

  return { seconds, cpu: Number(cpu), megabytes: Number(megabytes) };
}

/** Runs a script in a process of its own, to a good end. */
function done(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status !== 0)
    throw new Error(`It ended with ${run.status ?? run.signal}: ${run.stderr.slice(-500)}`);

  return run;
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
  buildPackages('core', 'adapters', 'cli');
  const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));

  return costOf([main, 'resolve', file, '--map', map, '--out', `${file}.guests`, '--json']);
}

/** Runs a script in a process of its own and says what it cost. */
export function costOf(args: readonly string[]): Cost {
  const probe =
    'process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();' +
    'process.stderr.write("\\ncost "+(u+s)/1e6+" "+m/1024)})';
  const began = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const seconds = (performance.now() - began) / 1000;
  const [, cpu, megabytes] = /cost (\S+) (\S+)/.exec(run.stderr) ?? [];
  if (run.status !== 0)
    throw new Error(`It ended with ${run.status ?? run.signal}: ${run.stderr.slice(-500)}`);

  return { seconds, cpu: Number(cpu), megabytes: Number(megabytes) };
}

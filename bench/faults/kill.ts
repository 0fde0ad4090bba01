import { cpSync } from 'node:fs';
import { startSource } from './source-process.ts';

/** What was seen while a writing process was killed over and over. */
export interface Survival {
  readonly rounds: number;
  /** Writes that were confirmed. */
  readonly acknowledged: number;
  /** Confirmed writes that were gone afterwards. */
  readonly lost: number;
  /** Rounds after which the store did not open, or held half a write. */
  readonly unopenable: number;
}

/** Where a rig begins. */
export interface Beginning {
  /** The folder of a database that is copied, where the making of a new one is not to be looked at. */
  readonly template?: string;
}

/**
 * Writes to a folder and kills the writer (`kill -9`) at random moments; each next writer says what it found. In every other
 * round the moment is counted from the first write that was confirmed: a slow machine may confirm none before it else.
 */
export async function killWhileWriting(
  folder: string,
  kills: number,
  { template }: Beginning = {},
): Promise<Survival> {
  if (template) cpSync(template, folder, { recursive: true });
  let acknowledged = 0;
  let lost = 0;
  let unopenable = 0;
  let last = 0;
  for (let round = 0; round <= kills; round += 1) {
    const { found, wrote } = await writeUntilKilled(folder, {
      patience: round === kills ? 0 : Math.random() * 250,
      since: round % 2 === 0 || round === kills ? 'found' : 'wrote',
    });
    if (found === undefined) unopenable += 1;
    else lost += Math.max(0, last - found);
    acknowledged += Math.max(0, wrote - (found ?? last));
    last = Math.max(wrote, found ?? last);
  }

  return { rounds: kills, acknowledged, lost, unopenable };
}

async function writeUntilKilled(
  folder: string,
  { patience, since }: { readonly patience: number; readonly since: 'found' | 'wrote' },
): Promise<{ found?: number; wrote: number }> {
  const { child, lines, ended } = startSource('writer.ts', [folder]);
  let found: number | undefined;
  let wrote = 0;
  let isDoomed = false;
  for await (const line of lines) {
    const [word, number] = line.split(' ');
    if (word === since && !isDoomed) {
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), patience);
    }
    if (word === 'wrote') wrote = Number(number);
    if (word === 'found') found = Number(number);
  }
  await ended;

  return { ...(found === undefined ? {} : { found }), wrote };
}

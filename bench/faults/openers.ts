import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What was seen while many processes wanted one folder. */
export interface Crowd {
  /** How many processes tried. */
  readonly tried: number;
  /** How many had the folder for a while. */
  readonly held: number;
  /** How many were told that it is in use, and by whom. */
  readonly refused: number;
  /** How many saw anything else. */
  readonly strange: number;
  /** How many had it while another had it: must be none. */
  readonly together: number;
}

const program = fileURLToPath(new URL('opener.mjs', import.meta.url));

/** How the crowd comes. */
export interface CrowdOptions {
  /** How many processes at a time. @defaultValue 16 */
  readonly atOnce?: number;
  /** Which lock: the one this system has by itself, or the file of those systems that have none. */
  readonly by?: 'system' | 'file';
}

/** Lets many processes take one folder. Some holders are killed while they hold it. */
export async function openByMany(
  folder: string,
  tries: number,
  { atOnce = 16, by = 'system' }: CrowdOptions = {},
): Promise<Crowd> {
  const outcomes: Outcome[] = [];
  let left = tries;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        outcomes.push(await openOnce(folder, by));
      }
    }),
  );
  const held = outcomes
    .flatMap(({ span }) => (span ? [span] : []))
    .sort((one, other) => one.from - other.from);
  const refused = outcomes.filter(({ word }) => word === 'refused').length;

  return {
    tried: outcomes.length,
    held: held.length,
    refused,
    strange: outcomes.length - held.length - refused,
    together: held.filter(({ from }, place) => place > 0 && from < (held[place - 1]?.to ?? 0)).length,
  };
}

interface Outcome {
  readonly word: string;
  readonly span?: { readonly from: number; readonly to: number };
}

function openOnce(folder: string, by: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, folder, by], (_error, said) => {
      const [word = '', from, to] = said.trim().split(/\s+/);
      resolve(word === 'held' ? { word, span: { from: Number(from), to: Number(to) } } : { word });
    });
  });
}

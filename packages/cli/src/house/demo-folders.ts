import { join } from 'node:path';

/** Where the demonstration hotel lives, below the current folder. */
export interface DemoFolders {
  readonly root: string;
  /** The embedded database. */
  readonly data: string;
  /** What the hotel's OPERA would have answered. */
  readonly opera: string;
  /** What the Mews of its second property would have answered. */
  readonly mews: string;
  /** Which day it is in the demonstration, and whether everything has come in. */
  readonly state: string;
}

/** The folders of the demonstration hotel. */
export function demoFolders(cwd: string): DemoFolders {
  const root = join(cwd, '.innkeeper', 'demo');

  return {
    root,
    data: join(root, 'data'),
    opera: join(root, 'opera'),
    mews: join(root, 'mews'),
    state: join(root, 'demonstration.json'),
  };
}

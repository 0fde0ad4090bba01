import { relative } from 'node:path';

/** A path as one would type it: below the folder one works in it is named from there. */
export function asTyped(path: string, cwd: string): string {
  const shorter = relative(cwd, path);

  return shorter.startsWith('..') ? path : shorter;
}

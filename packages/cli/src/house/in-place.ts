import { resolve } from 'node:path';

/** A path as it was typed, from the folder the command was typed in. */
export function inPlace(folder: string, path: string): string {
  return resolve(folder, path);
}

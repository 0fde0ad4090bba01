import { resolve } from 'node:path';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { demoFolders } from './demo-folders.ts';

/** Where the data of a run are. */
export type Place = { readonly url: string } | { readonly folder: string };

/** `--database` or `--data` as typed, else DATABASE_URL, else `innkeeper-data` below the current folder. */
export function placeOf({ options, world }: Desk): Place {
  const [url, folder] = [text(options.database), text(options.data)];
  if (url) return { url };
  if (folder) return { folder: resolve(world.cwd, folder) };
  if (options.demo) return { folder: demoFolders(world.cwd).data };

  return world.env.DATABASE_URL
    ? { url: world.env.DATABASE_URL }
    : { folder: resolve(world.cwd, 'innkeeper-data') };
}

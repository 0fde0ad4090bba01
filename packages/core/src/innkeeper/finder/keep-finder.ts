import type { Finder } from '../../recognition/finder/finder.ts';
import { readSnapshot, writeSnapshot } from '../../recognition/finder/snapshot.ts';
import { keepBlob, readBlob } from '../house/blobs.ts';
import type { House } from '../house/house.ts';
import { emptyFinder } from './load-finder.ts';

/** A finder as it was kept, and the number of the last change it knows. */
export interface KeptFinder {
  readonly finder: Finder;
  readonly number: number;
}

/** Keeps a finder in the store; a reader meanwhile finds it damaged and reads everybody instead. */
export async function keepFinder(house: House, finder: Finder, number: number): Promise<void> {
  await keepBlob(house, 'finder', writeSnapshot(finder, number));
}

/** What was kept, where it is whole and of this house and this version. */
export async function readKept(house: House): Promise<KeptFinder | undefined> {
  const bytes = await readBlob(house, 'finder');

  return bytes && readSnapshot(bytes, emptyFinder(house).key);
}

import type { Census } from '../../census/house/census.ts';
import { readCensusSnapshot, writeCensusSnapshot } from '../../census/house/census-snapshot.ts';
import { keepBlob, readBlob } from '../house/blobs.ts';
import type { House } from '../house/house.ts';

/** A census with the last change it knows, and the terms it was counted by. */
export interface KnownCensus {
  readonly census: Census;
  readonly number: number;
  readonly key: string;
}

/** Keeps the columns in the store, so that the next start reads them as they are and not guest by guest. */
export async function keepColumns(house: House, { census, number, key }: KnownCensus): Promise<void> {
  await keepBlob(house, 'census', writeCensusSnapshot(census, { number, key }));
}

/** The columns that were kept, where they are whole and of this version. Whoever reads them looks what changed since. */
export async function readColumns(house: House): Promise<KnownCensus | undefined> {
  const bytes = await readBlob(house, 'census');

  return bytes && readCensusSnapshot(bytes);
}

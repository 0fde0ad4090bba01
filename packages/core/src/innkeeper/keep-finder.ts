import type { Writer } from '../ports/store.ts';
import type { Row } from '../ports/tables.ts';
import type { Finder } from '../recognition/finder/finder.ts';
import { readSnapshot, writeSnapshot } from '../recognition/finder/snapshot.ts';
import { bytesOfText, textOfBytes } from '../shared/base64.ts';
import type { House } from './house.ts';
import { emptyFinder } from './load-finder.ts';

const name = 'finder';
/** How many bytes one row keeps: a multiple of three, so that every row is text of its own. */
const partSize = 786_432;
const partsAtOnce = 8;

/** A finder as it was kept, and the number of the last change it knows. */
export interface KeptFinder {
  readonly finder: Finder;
  readonly number: number;
}

/** Keeps a finder in the store, part by part; a reader meanwhile finds it damaged and reads everybody instead. */
export async function keepFinder(house: House, finder: Finder, number: number): Promise<void> {
  const scope = { tenant: house.tenant };
  const bytes = writeSnapshot(finder, number);
  await house.store.write(scope, dropKept);
  for (let from = 0; from < bytes.length; from += partSize * partsAtOnce) {
    const rows: Row<'blob'>[] = [];
    for (let at = from; at < Math.min(bytes.length, from + partSize * partsAtOnce); at += partSize)
      rows.push({ name, part: at / partSize, body: textOfBytes(bytes.subarray(at, at + partSize)) });
    await house.store.write(scope, (writer) => writer.put('blob', rows));
    await house.breathe?.();
  }
}

/** What was kept, where it is whole and of this house and this version. */
export async function readKept(house: House): Promise<KeptFinder | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let after: number | undefined; ; ) {
    const rows = await house.store.read({ tenant: house.tenant }, (reader) =>
      reader.page('blob', {
        first: name,
        limit: partsAtOnce,
        ...(after !== undefined && { after: { name, part: after } }),
      }),
    );
    for (const { body } of rows) {
      const part = bytesOfText(body);
      parts.push(part);
      size += part.length;
    }
    if (rows.length < partsAtOnce) break;
    after = rows.at(-1)?.part;
  }
  if (size === 0) return undefined;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }

  return readSnapshot(whole, emptyFinder(house).key);
}

/** Takes what was kept away: it may hold somebody who is to be forgotten. */
export async function dropKept(rows: Writer): Promise<void> {
  for (;;) {
    const page = await rows.page('blob', { first: name, limit: partsAtOnce });
    await rows.drop('blob', page);
    if (page.length < partsAtOnce) return;
  }
}

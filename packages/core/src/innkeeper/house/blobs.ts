import type { Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import { putBytesOfText, textOfBytes } from '../../shared/base64.ts';
import type { House } from './house.ts';

/** What a process keeps in the store so that the next start is fast. */
export type BlobName = 'finder' | 'census';

/** How many bytes one row keeps: a multiple of three, so that every row is text of its own. */
const partSize = 786_432;
const partsAtOnce = 8;

/** Keeps bytes in the store, part by part; a reader meanwhile finds them damaged and does without. */
export async function keepBlob(house: House, name: BlobName, bytes: Uint8Array): Promise<void> {
  const scope = { tenant: house.tenant };
  await house.store.write(scope, (rows) => dropBlob(rows, name));
  for (let from = 0; from < bytes.length; from += partSize * partsAtOnce) {
    const rows: Row<'blob'>[] = [];
    for (let at = from; at < Math.min(bytes.length, from + partSize * partsAtOnce); at += partSize)
      rows.push({ name, part: at / partSize, body: textOfBytes(bytes.subarray(at, at + partSize)) });
    await house.store.write(scope, (writer) => writer.put('blob', rows));
    await house.breathe?.();
  }
}

/** What was kept under a name, as far as it is there; nothing where nothing was. Parts are read where they belong. */
export async function readBlob(house: House, name: BlobName): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts = await house.store.read({ tenant: house.tenant }, (rows) =>
    rows.count('blob', 'name', [name]),
  );
  const whole = new Uint8Array(parts * partSize);
  let size = 0;
  let page = parts === 0 ? [] : await partsAfter(house, name, undefined);
  while (page.length > 0 && size < whole.length) {
    const next = page.length < partsAtOnce ? [] : partsAfter(house, name, page.at(-1)?.part);
    for (const { body } of page) size += putBytesOfText(body, whole.subarray(size));
    page = await next;
  }

  return size === 0 ? undefined : whole.subarray(0, size);
}

/** Takes what was kept away: it may hold somebody who is to be forgotten. */
export async function dropBlob(rows: Writer, name: BlobName): Promise<void> {
  for (;;) {
    const page = await rows.page('blob', { first: name, limit: partsAtOnce });
    await rows.drop('blob', page);
    if (page.length < partsAtOnce) return;
  }
}

function partsAfter(
  { store, tenant }: House,
  name: BlobName,
  part: number | undefined,
): Promise<readonly Row<'blob'>[]> {
  return store.read({ tenant }, (rows) =>
    rows.page('blob', {
      first: name,
      limit: partsAtOnce,
      ...(part !== undefined && { after: { name, part } }),
    }),
  );
}

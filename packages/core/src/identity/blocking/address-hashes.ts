import type { People } from '../values/people.ts';
import { foldedIn, hashOfText, mixed, startOfHash } from '../values/value-table.ts';

/** A hash of every whole address, as `hashOfText` makes it of `local@domain`; that of 0 is 0. */
export function hashesOfAddresses({
  emailLocal,
  emailDomain,
  domains,
}: Pick<People, 'emailLocal' | 'emailDomain' | 'domains'>): Uint32Array {
  const { bytes, ends } = emailLocal.data;
  const hashes = new Uint32Array(emailLocal.length);
  for (let value = 1; value < hashes.length; value += 1) {
    const domain = domains[emailDomain[value] as number] as string;
    if (!emailLocal.isPlain) {
      hashes[value] = hashOfText(`${emailLocal.at(value)}@${domain}`);
      continue;
    }
    let hash = startOfHash;
    for (let at = ends[value - 1] as number; at < (ends[value] as number); at += 1)
      hash = foldedIn(hash, bytes[at] as number);
    hash = foldedIn(hash, 64);
    for (let at = 0; at < domain.length; at += 1) hash = foldedIn(hash, domain.charCodeAt(at));
    hashes[value] = mixed(hash);
  }

  return hashes;
}

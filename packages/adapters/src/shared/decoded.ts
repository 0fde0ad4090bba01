/**
 * The text of bytes. Node 20 takes windows-1252 for Latin-1 unless more is said to come, and so reads `€`, `’` and `Š` as
 * control characters; a byte of it is a character, so nothing is left open by saying so.
 * @param mayBeCut whether the bytes may end in the middle of a character
 */
export function decoded(decoder: TextDecoder, bytes: Uint8Array, mayBeCut = false): string {
  return decoder.decode(bytes, { stream: mayBeCut || decoder.encoding === 'windows-1252' });
}

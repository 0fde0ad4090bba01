const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A byte as two hexadecimal digits. */
export function hexOfByte(byte: number): string {
  return pairs[byte] ?? '';
}

/** 32 bits as eight hexadecimal digits. */
export function hexOfWord(word: number): string {
  return (
    hexOfByte(word >>> 24) +
    hexOfByte((word >>> 16) & 255) +
    hexOfByte((word >>> 8) & 255) +
    hexOfByte(word & 255)
  );
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfText, putBytesOfText, textOfBytes } from './base64.ts';

const anyBytes = fc.uint8Array({ maxLength: 100 });

it('is base64 without the signs that only fill, and leads back', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const text = textOfBytes(bytes);
      expect(text).toBe(btoa(String.fromCharCode(...bytes)).replaceAll('=', ''));
      expect(bytesOfText(text)).toEqual(bytes);
    }),
  );
});

it('takes what is no sign of it for nothing', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat(), (bytes, at) => {
      const signs = [...textOfBytes(bytes)];
      if (signs.length > 0) signs[at % signs.length] = '?';
      expect(bytesOfText(signs.join(''))).toEqual(bytesOfText(signs.join('').replace('?', 'A')));
    }),
  );
});

it('is written where it belongs, as far as there is room', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat({ max: 5 }), fc.nat({ max: 120 }), (bytes, fours, room) => {
      const into = new Uint8Array(fours * 4 + room);
      expect(putBytesOfText(textOfBytes(bytes), into.subarray(fours * 4))).toBe(bytes.length);
      expect([...into]).toEqual(
        [...new Uint8Array(fours * 4), ...bytes, ...new Uint8Array(room)].slice(0, into.length),
      );
    }),
  );
});

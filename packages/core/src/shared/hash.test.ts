import { createHash, createHmac } from 'node:crypto';
import { array, assert, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { hashOf, hashStartOf, idOf, keyedHashOf } from './hash.ts';

const anyText = string({ unit: 'binary' });

describe('a hash', () => {
  it('is the one that everybody else computes', () => {
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'); // FIPS 180-4
    void assert(
      property(anyText, anyText, (secret, text) => {
        expect(hashOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
        expect(keyedHashOf(secret, text)).toBe(
          createHmac('sha256', secret).update(text, 'utf8').digest('hex'),
        );
      }),
    );
  });

  it('is the same however long the text is, and wherever it stops being plain', () => {
    for (let length = 0; length < 200; length += 1) {
      for (const text of ['x'.repeat(length), `${'7'.repeat(length)}\u00e9`]) {
        const known = createHash('sha256').update(text, 'utf8').digest('hex');
        expect(hashOf(text)).toBe(known);
        expect(hashStartOf(text, 3)).toBe(known.slice(0, 24));
      }
    }
  });

  it('is the same under a key however long key and text are', () => {
    for (const key of ['', 'a secret', 'k'.repeat(64), 'k'.repeat(65), 'ключ'.repeat(40)])
      for (let length = 0; length < 130; length += 1) {
        const text = 'C'.repeat(length);
        expect(keyedHashOf(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
      }
  });

  it('makes ids that say what they name, and others for other parts', () => {
    const parts = array(string(), { minLength: 1, maxLength: 4 });
    void assert(
      property(parts, parts, (one, other) => {
        expect(idOf('guest', ...one)).toMatch(/^guest_[0-9a-f]{32}$/);
        expect(idOf('guest', ...one) === idOf('guest', ...other)).toBe(
          one.join('\u001f') === other.join('\u001f'),
        );
      }),
    );
    expect(idOf('stay', 'ab', 'c')).not.toBe(idOf('stay', 'a', 'bc'));
  });
});

describe('a fingerprint', () => {
  it('has 26 digits, is the same for the same text and another for another', () => {
    void assert(
      property(uniqueArray(anyText, { maxLength: 50 }), (texts) => {
        const prints = texts.map(fingerprintOf);
        expect(texts.map(fingerprintOf)).toEqual(prints);
        expect(new Set(prints).size).toBe(texts.length);
        for (const print of prints) expect(print).toMatch(/^[0-9a-f]{26}$/);
      }),
    );
  });

  it('tells a hundred thousand texts apart that differ by one digit or in their order', () => {
    const prints = new Set<string>();
    for (let number = 0; number < 50_000; number += 1) {
      prints.add(fingerprintOf(`{"id":"${number}","minor":${number}}`));
      prints.add(fingerprintOf(`{"minor":${number},"id":"${number}"}`));
    }
    expect(prints.size).toBe(100_000);
  });
});

import { assert, bigInt, jsonValue, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

describe('JSON of another system', () => {
  it('is read as JSON is', () => {
    void assert(
      property(jsonValue({ noUnicodeString: false, maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);

        if (!/\d{16}|__proto__|constructor|prototype/.test(text))
          expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps ids beyond 2^53 to the last digit, as text', () => {
    void assert(
      property(tuple(bigInt({ min: 10n ** 15n, max: 10n ** 30n }), string()), ([id, other]) => {
        const text = `{"id": ${id}, "list": [-${id}, 5], "other": ${JSON.stringify(other)}}`;

        expect(parseJson(text)).toEqual({ id: String(id), list: [`-${id}`, 5], other });
      }),
    );
  });

  it('does not touch digits inside texts, nor numbers with a point', () => {
    const text = '{"a": "9007199254740993 \\" 9007199254740993", "b": 0.12345678901234567, "c": 1e20}';

    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it.each(['[', '{"a":', '', '{"a": 1} x', '<html>'])('that is none is said to be unreadable: %s', (text) => {
    expect(() => parseJson(text)).toThrow(/not JSON/);
  });

  it('is refused before it is built when it is too deep', () => {
    const deep = '['.repeat(5_000_000);

    expect(() => parseJson(deep)).toThrow(/64 levels/);
    expect(parseJson('['.repeat(64) + ']'.repeat(64))).toBeDefined();
    expect(() => parseJson('['.repeat(65) + ']'.repeat(65))).toThrow(/64 levels/);
  });

  it('cannot reach a prototype, however the name is written', () => {
    const read = parseJson(
      '{"__proto__": {"vip": true}, "\\u005f_proto__": {"vip": true}, "constructor": 1, "a": {"b": 2}}',
    );

    expect(read).toEqual({ a: { b: 2 } });
    expect(Object.keys(read as object)).toEqual(['a']);
  });
});

import { array, assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { valueTable } from './value-table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const many = array(string({ maxLength: 3 }), { maxLength: 600 });

/** Numbers in the order in which texts came, as a map gives them. */
function numbersIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const text of texts) numbers.set(text, numbers.get(text) ?? numbers.size + 1);

  return numbers;
}

it('numbers values in the order in which they came, each distinct one once', () => {
  void assert(
    property(many, (texts) => {
      const table = valueTable();
      const numbers = texts.map((text) => table.numberOf(bytesOf(text), 0, bytesOf(text).length));
      const expected = numbersIn(texts);
      expect(numbers).toEqual(texts.map((text) => expected.get(text)));
      expect(table.size()).toBe(expected.size + 1);
    }),
  );
});

it('takes the values of another table as if they had come here', () => {
  void assert(
    property(many, many, (here, there) => {
      const [table, other] = [valueTable(), valueTable()];
      for (const text of here) table.numberOf(bytesOf(text), 0, bytesOf(text).length);
      for (const text of there) other.numberOf(bytesOf(text), 0, bytesOf(text).length);
      const expected = numbersIn([...here, ...there]);
      expect([...table.numbersOf(other.done())].slice(1)).toEqual(
        [...numbersIn(there).keys()].map((text) => expected.get(text)),
      );
    }),
  );
});

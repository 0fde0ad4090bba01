import { mixed } from './value-table.ts';

/** Remembers the last answer: pairs of one record, or of one block, are asked about one after the other. */
export function lately<Answer>(answer: (value: number) => Answer): (value: number) => Answer {
  let last = 0;
  let found = answer(0);

  return (value) => {
    if (value !== last) {
      last = value;
      found = answer(value);
    }
    return found;
  };
}

/** At most so many answers are remembered. */
const mostRemembered = 2 ** 13;

/** Remembers the answers to numbers that were asked about before, of which there are about so many. */
export function remembered(answer: (value: number) => number, many: number): (value: number) => number {
  let size = 16;
  while (size < many * 2 && size < mostRemembered) size *= 2;
  const asked = new Int32Array(size).fill(-1);
  const answers = new Float64Array(size);

  return (value) => {
    const slot = mixed(value) & (size - 1);
    if (asked[slot] !== value) {
      answers[slot] = answer(value);
      asked[slot] = value;
    }

    return answers[slot] as number;
  };
}

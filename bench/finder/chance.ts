/** The same chance in every run: numbers from 0 to 1 for a name (a linear congruential generator). */
export function randomOf(name: string): () => number {
  let state = [...name].reduce((sum, sign) => Math.imul(sum, 31) + sign.charCodeAt(0), 7) >>> 0;

  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

    return state / 2 ** 32;
  };
}

/**
 * A sign of growth for each guest from two periods of equal length: 0 where nothing grew, towards 1 where much did.
 * (after − before) ÷ (after + before), so that a small guest who doubles counts as one who brings more and doubles.
 * @param least growth of minor units below which there is none
 */
export function growthOf(before: ArrayLike<number>, after: ArrayLike<number>, least = 0): Float64Array {
  const signs = new Float64Array(before.length);
  for (let guest = 0; guest < signs.length; guest += 1) {
    const [was, is] = [Math.max(0, before[guest] as number), Math.max(0, after[guest] as number)];
    if (is - was > least) signs[guest] = (is - was) / (is + was);
  }

  return signs;
}

/**
 * Shares a whole number out so that the parts add up to it: every part gets its quota rounded down, and what is left
 * goes to the largest remainders, the earlier part first on ties (Hare quota).
 */
export function largestRemainder(whole: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const quotas = shares.map((share) => (whole * share) / sum);
  const parts = quotas.map((quota) => Math.floor(quota + 1e-9));
  const left = whole - parts.reduce((total, part) => total + part, 0);
  const byRemainder = quotas
    .map((quota, at) => ({ at, remainder: quota - (parts[at] as number) }))
    .sort((one, other) =>
      Math.abs(other.remainder - one.remainder) < 1e-9 ? one.at - other.at : other.remainder - one.remainder,
    );
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] as number) + 1;

  return parts;
}

/** In a large table many share a name: what more pairs would find is less than what they cost. */
export function budgetOf(count: number): number {
  return 400_000 + 12 * Math.min(count, 100_000) + 6 * Math.max(0, count - 100_000);
}

/** Blocks of more records than this say nothing: a placeholder, a town. */
export function crowdOf(count: number): number {
  return Math.max(60, Math.min(400, Math.round(400_000 / Math.sqrt(count + 1) / 10)));
}

/** A hundredth of everything where time is short: `BENCH_SCALE=0.01 npm run bench census`. */
const scale = Number(process.env.BENCH_SCALE ?? 1);

/** How many there are of each. */
export const sizes = {
  guests: Math.round(1_000_000 * scale),
  stays: Math.round(5_000_000 * scale),
  rawStays: Math.round(10_000_000 * scale),
  charges: Math.round(20_000_000 * scale),
  /** Guests whose records lie in a PostgreSQL, with five stays and twenty charges each. */
  recorded: Math.round(20_000 * scale),
  ruled: Math.round(100_000 * scale),
};

/** How often each question is asked; the middle counts. */
export const times = 5;

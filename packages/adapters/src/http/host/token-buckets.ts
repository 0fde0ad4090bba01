/** How often one actor may call. */
export interface CallRate {
  /** Calls a second, in the long run. @defaultValue 50 */
  readonly perSecond?: number;
  /** Calls at once, after a pause. @defaultValue 200 */
  readonly burst?: number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** The most actors that are remembered at once. */
const mostKeys = 10_000;

/** One bucket for each actor; who is refused costs nothing more than the look. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perSecond: number;
  readonly #burst: number;

  constructor(
    { perSecond = 50, burst = 200 }: CallRate,
    private readonly now: () => number,
  ) {
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  /** Takes one call. @returns 0, or after how many milliseconds there is one */
  take(key: string): number {
    const at = this.now();
    const tokens = this.#tokensOf(key, at);
    this.#buckets.delete(key); // the one used last stands last
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
    if (this.#buckets.size > mostKeys) this.#forgetOldest();

    return tokens >= 1 ? 0 : Math.max(1, ((1 - tokens) * 1000) / this.#perSecond);
  }

  #tokensOf(key: string, now: number): number {
    const bucket = this.#buckets.get(key);
    if (!bucket) return this.#burst;
    const since = Math.max(0, now - bucket.at) / 1000;

    return Math.min(this.#burst, bucket.tokens + since * this.#perSecond);
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}

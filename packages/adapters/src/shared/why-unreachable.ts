/** Why a server could not be reached, in a word that says what to look for: `ECONNREFUSED`, `ENOTFOUND`, `TimeoutError`. */
export function whyUnreachable(error: unknown): string {
  const { cause, name } = (error ?? {}) as {
    readonly cause?: { readonly code?: unknown };
    readonly name?: string;
  };

  return typeof cause?.code === 'string' ? cause.code : (name ?? 'error');
}

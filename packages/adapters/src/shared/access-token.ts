/** A token and until when it may be used. */
export interface AccessToken {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Keeps one token for all requests of a credential. */
export interface TokenKeeper {
  /** The token, fetched when there is none or it is about to run out; those who ask meanwhile share the fetch. */
  token(): Promise<string>;
  /** Says that the system refused a token, so that the next one asked for is new. */
  refuse(value: string): void;
}

/** How long before its end a token is no longer used, in milliseconds, but at most half of its life. */
const margin = 60_000;

/** A keeper of the tokens that `fetchToken` brings. */
export function tokenKeeper(fetchToken: () => Promise<AccessToken>, now: () => number): TokenKeeper {
  let kept: { readonly value: string; readonly useUntil: number } | undefined;
  let coming: Promise<string> | undefined;
  const fetchOne = async (): Promise<string> => {
    const { value, expiresAt } = await fetchToken();
    const life = expiresAt - now();
    kept = { value, useUntil: expiresAt - Math.min(margin, life / 2) };

    return value;
  };

  return {
    token: () => {
      if (kept && now() < kept.useUntil) return Promise.resolve(kept.value);
      coming ??= fetchOne().finally(() => {
        coming = undefined;
      });

      return coming;
    },
    refuse: (value) => {
      if (kept?.value === value) kept = undefined;
    },
  };
}

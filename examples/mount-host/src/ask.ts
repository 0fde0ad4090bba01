// #region ask
import { createClient } from '@innkeeper/adapters/client';
import type { InnkeeperApi } from '@innkeeper/core';

/** The API of a screen: the same as in the process. `token` is what the page got when the clerk signed in. */
export function apiAt(baseUrl: string, token: string): InnkeeperApi {
  return createClient({ baseUrl, getToken: () => token });
}
// #endregion

import type { InnkeeperApi } from '@innkeeper/core';

/** The property of this desk where nobody said which: the first of the house. */
export async function deskProperty(api: InnkeeperApi): Promise<string | undefined> {
  const { settings } = await api.readSettings({});

  return settings.properties[0]?.id;
}

import type { Incoming } from '@innkeeper/core';
import { withToken } from './live-pages.ts';
import type { LiveSource } from './live-source.ts';
import { liveSource } from './live-source.ts';

/** A word that both sides know. */
export interface AgreedWord {
  /** The word that was agreed, which the sender sends along. */
  readonly webhookToken: () => string | Promise<string>;
}

/** How the messages of a system are read. */
export interface ToldParts {
  readonly system: string;
  /** What a body says. @throws `source/unreadable` */
  readonly parse: (body: string, about: { readonly system: string }) => unknown;
  readonly read: (payload: unknown) => readonly Incoming[];
}

/** A system that only tells of its own accord and cannot be asked: no lists, messages with the word that was agreed. */
export function toldSource({ webhookToken }: AgreedWord, { system, parse, read }: ToldParts): LiveSource {
  return liveSource({
    system,
    now: Date.now,
    lists: [],
    receive: async (message) => {
      await withToken(message, system, webhookToken);

      return { items: read(parse(message.body, { system })) };
    },
  });
}

import { pinyinReader } from '@innkeeper/adapters/pinyin';
import type { Finder, FinderEntry } from '@innkeeper/core/finder';
import {
  createFinder,
  findEntries,
  putEntry,
  readSnapshot,
  settleFinder,
  writeSnapshot,
} from '@innkeeper/core/finder';
import { known } from './people.ts';

const key = [0x5eed, 0xbead] as const;
const reader = pinyinReader();
const syllables = (name: string): readonly string[] => reader.syllables(name);

/** How many guests a store reads at once. */
const page = 2000;

/** What a build took. */
export interface Built {
  readonly finder: Finder;
  readonly seconds: number;
  /** Of the processor, with what collecting garbage took. */
  readonly cpuSeconds: number;
  readonly restoreSeconds: number;
  readonly megabytes: number;
}

/** Builds a finder; the guests are made up outside the time that counts, and come in pages, as a store reads them. */
export function build(guests: number): Built {
  const finder = createFinder(key);
  let milliseconds = 0;
  let cpu = 0;
  const timed = (work: () => void): void => {
    const [from, used] = [performance.now(), process.cpuUsage()];
    work();
    milliseconds += performance.now() - from;
    const { user, system } = process.cpuUsage(used);
    cpu += user + system;
  };
  for (let from = 0; from < guests; from += page) {
    const entries = entriesFrom(from, Math.min(page, guests - from));
    timed(() => {
      for (const entry of entries) putEntry(finder, entry, { syllables, isBulk: true });
    });
  }
  timed(() => settleFinder(finder));
  const bytes = writeSnapshot(finder, 1);
  const from = performance.now();
  const restored = readSnapshot(bytes, key);
  const restoreSeconds = (performance.now() - from) / 1000;
  if (!restored) throw new Error('What was kept cannot be read.');

  return {
    finder,
    seconds: milliseconds / 1000,
    cpuSeconds: cpu / 1e6,
    restoreSeconds,
    megabytes: bytes.length / 1e6,
  };
}

/** Guests as a store gives them: read from JSON. */
function entriesFrom(first: number, count: number): readonly FinderEntry[] {
  const entries = Array.from({ length: count }, (_, at): FinderEntry => {
    const { id, names, phone, document, email, membership, lastDay, room } = known(first + at);

    return {
      id,
      names,
      phones: [phone],
      documents: [document],
      emails: email ? [email] : [],
      memberships: membership ? [membership] : [],
      properties: [],
      lastDay,
      ...(room !== undefined && { room }),
    };
  });

  return JSON.parse(JSON.stringify(entries)) as readonly FinderEntry[];
}

/** The numbers of the first guests that a finder answers. */
export function ask(finder: Finder, text: string): readonly number[] {
  return findEntries(finder, text, { syllables, limit: 8 }).map(({ guest }) =>
    Number.parseInt(guest.slice(24), 16),
  );
}

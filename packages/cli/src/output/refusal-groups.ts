import type { Locale, Where } from '@innkeeper/core';
import type { Say } from '../words/words.ts';
import type { Why } from './reason-of.ts';
import { reasonOf } from './reason-of.ts';

/** One reason for which records were refused. */
export interface RefusalGroup extends Why {
  readonly count: number;
  /** The first line it hit, where the source has lines. */
  readonly line?: number;
}

/** Gathers refusals by reason and field. */
export interface RefusalGroups {
  add(refused: Why & { readonly where?: Where }): void;
  /** The most frequent first. */
  all(): readonly RefusalGroup[];
}

/** Nothing was refused yet. */
export function refusalGroups(): RefusalGroups {
  const groups = new Map<string, RefusalGroup>();

  return {
    add({ code, field, facts, where }) {
      const key = `${code} ${field ?? ''}`;
      const known = groups.get(key) ?? { code, field, facts, line: where?.line, count: 0 };
      groups.set(key, { ...known, count: known.count + 1 });
    },
    all: () =>
      [...groups.entries()]
        .sort(([left, one], [right, other]) => other.count - one.count || (left < right ? -1 : 1))
        .map(([, group]) => group),
  };
}

const mostReasons = 5;

/** The reasons as lines: how many, why, and the first line to look at. */
export function reasonLines(groups: readonly RefusalGroup[], say: Say, locale: Locale): readonly string[] {
  const lines = groups.slice(0, mostReasons).map((group) => {
    const { message } = reasonOf(group, locale);
    const first = group.line === undefined ? '' : say('import/first-line', { line: group.line });

    return `    ${group.count} × ${message}${first}`;
  });

  return groups.length > mostReasons
    ? [...lines, `    ${say('import/more-reasons', { n: groups.length - mostReasons })}`]
    : lines;
}

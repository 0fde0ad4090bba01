import type { Fact } from '../guests/fact.ts';
import { withoutWithdrawn } from '../preferences/claims-of.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import type { Preference } from '../shared/preference.ts';
import type { TimelineBase, TimelineEntry } from './timeline-entry.ts';
import type { TimelineWays } from './timeline-of-records.ts';

/** The entries of what people of the house wrote down: wishes, orders, violations. What was taken back is not among them. */
export function entriesOfFacts(
  facts: readonly Fact[],
  { dayOf }: Pick<TimelineWays, 'dayOf'>,
  known: readonly KnownPreference[],
): readonly TimelineEntry[] {
  const wishes = new Map(known.map(({ key, preference }) => [key, preference]));

  return withoutWithdrawn(facts).flatMap((fact) => {
    const { id, at, by, channel } = fact;

    return entryOf(fact, { id, day: dayOf(at), at, by, channel }, wishes) ?? [];
  });
}

function entryOf(
  fact: Fact,
  base: TimelineBase,
  wishes: ReadonlyMap<string, Preference>,
): TimelineEntry | undefined {
  switch (fact.type) {
    case 'preference':
      return { kind: 'wish', ...base, did: fact.known, preference: fact.preference, text: fact.text };
    case 'preference-confirmed':
      return { kind: 'wish', ...base, did: 'confirmed', preference: wishes.get(fact.of) };
    case 'preference-end':
      return { kind: 'wish', ...base, did: fact.why, preference: wishes.get(fact.of), text: fact.text };
    case 'work': {
      const { department, text, lines, constraints } = fact;

      return { kind: 'work', ...base, did: 'ordered', department, text, lines, constraints };
    }
    case 'work-done':
      return { kind: 'work', ...base, did: 'done', work: fact.work };
    case 'violation': {
      const { department, text, constraint } = fact;

      return { kind: 'work', ...base, did: 'violated', department, text, constraints: [constraint] };
    }
    default:
      return undefined;
  }
}

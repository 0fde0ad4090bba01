import type { Evidence, KnownPreference, PreferenceDecision, Reason, Words } from '@innkeeper/core';
import { staffIn, withNames } from '../words/staff.ts';

/** Everything that speaks for a wish, for whoever opens its mark: how sure, how old, who said it, who decided what. */
export function evidenceOf(
  words: Words,
  { known, evidence, decisions, ageDays, strength }: KnownPreference,
): readonly Reason[] {
  const [latest] = evidence;
  const summary: Reason = {
    code: `evidence/known-${known}`,
    facts: {
      n: evidence.length,
      sure: Math.round(strength * 100),
      ...(ageDays === undefined ? {} : { days: ageDays }),
      ...dayOf(latest?.at),
    },
    source: latest?.source,
  };

  return [summary, ...decisions.map(ofDecision), ...evidence.map(ofEvidence)].map((reason) => ({
    ...reason,
    facts: withNames(words, reason.facts),
  }));
}

/** Who said a wish last, and when. */
export function lastWordOf(words: Words, { evidence: [latest] }: KnownPreference): Reason['facts'] {
  return { ...(latest?.by === undefined ? {} : { by: staffIn(words, latest.by) }), ...dayOf(latest?.at) };
}

function ofEvidence({ known, at, by, text, source }: Evidence): Reason {
  return {
    code: `evidence/${known}`,
    facts: {
      ...(by === undefined ? {} : { by }),
      ...(text === undefined ? {} : { text }),
      ...dayOf(at),
    },
    source,
  };
}

function ofDecision({ decision, at, by, text, source }: PreferenceDecision): Reason {
  return {
    code: `evidence/${decision}`,
    facts: { by, ...(text === undefined ? {} : { text }), ...dayOf(at) },
    source,
  };
}

function dayOf(at: string | undefined): { readonly day?: string } {
  return at === undefined ? {} : { day: at.slice(0, 10) };
}

import type { KnownPreference, PreferenceChange, PreferencesAnswer } from '@innkeeper/core';
import { keyOfPreference } from '@innkeeper/core/key-of-preference';
import type { Asked } from './ask.ts';
import type { Deed } from './deeds.ts';
import { undoTime } from './deeds.ts';
import type { PanelDone, PanelIntent } from './preference-panel.ts';

/** An answer as it will be once what was just done is in it. What failed is not in it. */
export function withDeeds(
  asked: Asked<PreferencesAnswer>,
  deeds: readonly Deed<PanelIntent, PanelDone>[],
): Asked<PreferencesAnswer> {
  if (!('answer' in asked)) return asked;
  const open = deeds.filter(
    ({ standing }) =>
      standing.state === 'doing' || (standing.state === 'done' && asked.at <= standing.undoUntil - undoTime),
  );
  if (open.length === 0) return asked;
  const known = open
    .flatMap(({ intent }) => intent.changes)
    .reduce((wishes, change) => changed(wishes, change), asked.answer.known);

  return { ...asked, answer: { ...asked.answer, known } };
}

function changed(known: readonly KnownPreference[], change: PreferenceChange): readonly KnownPreference[] {
  switch (change.type) {
    case 'add':
      return [...known.filter(({ key }) => key !== keyOfPreference(change.preference)), wishOf(change)];
    case 'confirm':
      return standing(known, change.of, { standing: 'current', stillTrue: [], ageDays: 0 });
    case 'end':
      return standing(known, change.of, { standing: 'ended', stillTrue: [], conflictsWith: [] });
    case 'correct': {
      const added = wishOf({ type: 'add', preference: change.to, text: change.text });
      const ended =
        added.key === change.of
          ? known.filter(({ key }) => key !== change.of)
          : standing(known, change.of, { standing: 'ended', stillTrue: [], conflictsWith: [] });

      return [...ended.filter(({ key }) => key !== added.key), added];
    }
    case 'decline':
    case 'withdraw':
      return known;
  }
}

function standing(
  known: readonly KnownPreference[],
  of: string,
  now: Partial<KnownPreference>,
): readonly KnownPreference[] {
  return known.map((entry) => (entry.key === of ? { ...entry, ...now } : entry));
}

function wishOf({
  preference,
  known = 'stated',
  text,
}: Extract<PreferenceChange, { type: 'add' }>): KnownPreference {
  return {
    key: keyOfPreference(preference),
    preference,
    known,
    standing: 'current',
    evidence: [{ known, text, source: { system: 'innkeeper', kind: 'fact', id: 'on its way' } }],
    decisions: [],
    strength: preference.strength ?? 0.5,
    ageDays: 0,
    conflictsWith: [],
    stillTrue: [],
  };
}

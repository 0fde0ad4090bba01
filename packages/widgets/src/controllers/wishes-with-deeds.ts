import type { KnownPreference, PreferenceChange, PreferencesAnswer } from '@innkeeper/core';
import { keyOfPreference } from '@innkeeper/core/key-of-preference';
import type { Asked } from './ask.ts';
import type { Deed } from './deeds.ts';
import { withDeeds } from './deeds-about.ts';
import type { PanelDone, PanelIntent } from './preference-panel.ts';

/** The wishes as they will be once what was just done is in them. */
export function wishesWithDeeds(
  asked: Asked<PreferencesAnswer>,
  deeds: readonly Deed<PanelIntent, PanelDone>[],
): Asked<PreferencesAnswer> {
  return withDeeds(asked, deeds, (answer, { changes }) => ({
    ...answer,
    known: changes.reduce(changed, answer.known),
  }));
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

import type { Fact, PreferenceEndFact, PreferenceFact } from '../../guests/fact.ts';
import { keyOfPreference } from '../../preferences/key-of-preference.ts';
import type { KnownPreference } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { Day, Instant } from '../../shared/day.ts';
import type { FactId, GuestId, ProfileId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Preference } from '../../shared/preference.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import type { WriteCall } from '../house/call.ts';
import type { Sight } from '../house/sight.ts';
import { sightOf } from '../house/sight.ts';
import { gateFacts } from './gate-facts.ts';
import { gatePreferences, seesPreference } from './gate-preferences.ts';
import type { Unsigned } from './keep-fact.ts';
import { keepFact } from './keep-fact.ts';
import type { Dossier } from './load-guest.ts';
import { loadInScope } from './load-in-scope.ts';
import { isAboutWishes } from './preference-use-cases.ts';
import { viewOf } from './view-of.ts';

/** One change to the wishes of a guest; `of` is the key of a known one. */
export type PreferenceChange =
  | {
      readonly type: 'add';
      readonly preference: Preference;
      /** @defaultValue 'stated' */
      readonly known?: PreferenceFact['known'];
      readonly text?: string;
    }
  /** The guest was asked, and it still holds. */
  | { readonly type: 'confirm'; readonly of: string }
  /** The old value ends, the new one stands; the evidence of both is kept. */
  | { readonly type: 'correct'; readonly of: string; readonly to: Preference; readonly text?: string }
  | {
      readonly type: 'end';
      readonly of: string;
      readonly why: Exclude<PreferenceEndFact['why'], 'corrected'>;
      readonly text?: string;
    }
  /** Free text suggested it, and it is not so. */
  | { readonly type: 'decline'; readonly preference: Preference }
  /** Takes earlier changes back, as if they had not been made: the answer of `changePreferences` names their facts. */
  | { readonly type: 'withdraw'; readonly facts: readonly FactId[] };

/** Changes that are made together or not at all. */
export interface PreferenceChangesInput {
  readonly guestId: GuestId;
  readonly changes: readonly PreferenceChange[];
  /**
   * `seen` of the answer that the author looked at. What a colleague said after it is not replaced: both stand, and the
   * contradiction shows. Absent: the author knows everything.
   */
  readonly seen?: Instant;
  /** @defaultValue 'desk' */
  readonly channel?: string;
  /** The stay during which it was said or seen. */
  readonly stay?: SourceReference;
}

/** The facts that were kept, by which the changes can be taken back. */
export interface PreferencesChanged {
  readonly facts: readonly FactId[];
}

/** Adds, confirms, corrects, ends or takes back wishes. @throws `preference/not-found`, `fact/not-found` */
export async function changePreferences(
  call: WriteCall,
  { guestId, changes, seen, channel = 'desk', stay }: PreferenceChangesInput,
): Promise<PreferencesChanged> {
  const dossier = await loadInScope(call, guestId);
  const known = knownTo(call, dossier);
  const statements = changes
    .flatMap((change) => statementsOf(change, known))
    .map((statement) => ({
      ...statement,
      channel,
      ...(statement.type === 'preference-withdrawn' ? {} : { seen }),
      ...(statement.type === 'preference' && stay ? { stay } : {}),
    }));
  const facts: FactId[] = [];
  for (const statement of statements)
    facts.push(await keepFact(call, dossier.profileIds[0] as ProfileId, statement));

  return { facts };
}

interface Known {
  readonly wishes: readonly KnownPreference[];
  readonly facts: readonly Fact[];
  readonly sight: Sight;
}

function knownTo({ actor, house, now }: WriteCall, dossier: Dossier): Known {
  const sight = sightOf(actor, house.policy);
  const { known } = preferencesOf({ ...viewOf(dossier), today: now.slice(0, 10) as Day });

  return {
    wishes: gatePreferences(known, sight),
    facts: gateFacts(dossier.facts, sight, false).filter(isAboutWishes),
    sight,
  };
}

function statementsOf(change: PreferenceChange, known: Known): readonly Unsigned<Fact>[] {
  switch (change.type) {
    case 'add': {
      const { preference, known: how = 'stated', text } = change;

      return [{ type: 'preference', preference: visible(preference, known), known: how, text }];
    }
    case 'decline':
      return [
        { type: 'preference-end', of: keyOfPreference(visible(change.preference, known)), why: 'not-true' },
      ];
    case 'confirm':
      return [{ type: 'preference-confirmed', of: wishIn(known, change.of).key }];
    case 'end':
      return [
        { type: 'preference-end', of: wishIn(known, change.of).key, why: change.why, text: change.text },
      ];
    case 'correct':
      return correctionOf(wishIn(known, change.of), { to: visible(change.to, known), text: change.text });
    case 'withdraw':
      return [{ type: 'preference-withdrawn', facts: change.facts.map((id) => factIn(known, id)) }];
  }
}

/** A correction that changes only how or how much stays the same wish, told anew: what it drops is said to be gone. */
function correctionOf(
  { key, preference: old }: KnownPreference,
  { to, text }: Pick<Extract<PreferenceChange, { type: 'correct' }>, 'to' | 'text'>,
): readonly Unsigned<Fact>[] {
  if (keyOfPreference(to) !== key)
    return [
      { type: 'preference-end', of: key, why: 'corrected', text },
      { type: 'preference', preference: to, known: 'stated', text },
    ];
  const gone = { ...(old.except && { except: [] }), ...(old.scope && { scope: {} }) };

  return [{ type: 'preference', preference: { ...gone, ...to }, known: 'stated', text }];
}

/** Nobody writes what he could not read again. */
function visible(preference: Preference, { sight }: Known): Preference {
  if (seesPreference(preference, sight)) return preference;
  throw new InnkeeperError('actor/not-allowed', {
    permission: preference.stance === 'must' ? 'constraints' : 'preferences',
  });
}

function wishIn({ wishes }: Known, key: string): KnownPreference {
  const wish = wishes.find((one) => one.key === key);
  if (!wish) throw new InnkeeperError('preference/not-found');

  return wish;
}

function factIn({ facts }: Known, id: FactId): FactId {
  if (!facts.some((fact) => fact.id === id)) throw new InnkeeperError('fact/not-found', { id });

  return id;
}

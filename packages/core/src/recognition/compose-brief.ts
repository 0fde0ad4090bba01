import { displayName, salutation } from '../guests/display-name.ts';
import type { Guest } from '../guests/guest.ts';
import { order } from '../guests/moment.ts';
import type { KnownPreference, Preferences } from '../preferences/known-preference.ts';
import { currentPreferences } from '../preferences/known-preference.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Locale } from '../shared/words.ts';
import type { History } from '../stays/history.ts';
import { currentVisit, lastVisit } from '../stays/history.ts';
import type { Property, Room } from '../stays/property.ts';
import { alertsOf } from './alerts.ts';
import type { Brief, BriefCheckIn, BriefItem, BriefWish, Match, Who } from './brief.ts';
import { careDue, careWindow } from './care-due.ts';
import { expectedNights } from './expected-nights.ts';
import { expressCheckIn, maskedValue } from './express-check-in.ts';
import { lastContact } from './last-contact.ts';
import type { GuestField } from './missing-facts.ts';
import { missingFacts } from './missing-facts.ts';
import { avoidances, offers } from './offers.ts';
import { rankRooms } from './rank-rooms.ts';
import { toldInBoth } from './told-in-both.ts';
import { usualOf } from './usual-of.ts';
import { visitsOf } from './visits-of.ts';
import { wishFacts } from './wish-facts.ts';

/** Everything a brief is made of; what is absent is left out of the brief, never guessed. */
export interface BriefInput {
  readonly guest: Guest;
  readonly history: History;
  readonly preferences: Preferences;
  readonly today: Day;
  readonly feedback?: readonly FeedbackRecord[];
  readonly contacts?: readonly ContactRecord[];
  /** The house the guest stands in: its rooms give "high" a meaning, its menu the usual. */
  readonly property?: Property;
  /** The rooms that are free. */
  readonly freeRooms?: readonly Room[];
  /** The stay in question: the reservation at the desk, or the stay that runs. */
  readonly stay?: StayRecord;
  /** How the guest was recognised. */
  readonly match?: Match;
  readonly owner?: Brief['owner'];
  /** Whether the reader may see the name of a guest who wishes to stay unknown. @defaultValue false */
  readonly mayUnmask?: boolean;
  /** What the registration form asks. */
  readonly needed?: readonly GuestField[];
  /** How many rooms are shown. @defaultValue 3 */
  readonly maxRooms?: number;
}

/** Gathers what the person at the desk needs, in the order of need. */
export function composeBrief(input: BriefInput): Brief {
  const { guest, history, today, feedback = [], property, stay, owner } = input;
  const wishes = currentPreferences(input.preferences, property?.id);
  const usual = usualOf(history, { menu: property?.menu, preferences: wishes });

  return {
    guest: guest.id,
    asOf: today,
    alerts: alertsOf({ guest, preferences: wishes, feedback, today, arrival: stay?.arrival }),
    who: whoIs(input),
    visits: visitsOf(history, property?.id),
    wishes: wishes.filter(({ preference }) => preference.stance !== 'must').map(briefWish),
    usual,
    nights: currentVisit(history) ? undefined : expectedNights(history),
    rooms: currentVisit(history) ? [] : roomsFor(input, wishes),
    since: improvements(feedback, history),
    offer: offers(wishes, { menu: property?.menu, usual }),
    avoid: avoidances(wishes, property?.menu),
    care: careDue(guest, careWindow(today, stay?.departure)),
    owner,
    lastContact: lastContact(input.contacts ?? []),
    missing: questionsFor(input),
    checkIn: maskedCheckIn(input),
  };
}

const locales: readonly Locale[] = ['en', 'zh-CN'];

function whoIs({ guest, history, match, mayUnmask = false }: BriefInput): Who {
  const names = locales.flatMap((locale) => {
    const { text: shown } = displayName(guest, { locale, mayUnmask });
    const said = salutation(guest, { locale, mayUnmask });

    return shown === undefined || said === undefined ? [] : [[locale, { shown, said }] as const];
  });
  const { masked, name } = displayName(guest, { locale: 'en', mayUnmask });

  return {
    names: Object.fromEntries(names),
    isMasked: masked,
    isReturning: lastVisit(history) !== undefined,
    vip: guest.vips[0]?.value.value,
    match,
    because: (name?.sources ?? guest.profiles).map((source) => ({ code: 'who/record', source })),
  };
}

function briefWish({ key, known, strength, stillTrue, preference, evidence }: KnownPreference): BriefWish {
  return {
    key,
    known,
    strength,
    stillTrue,
    because: evidence.map(({ source, at, by, known: how }) => ({
      code: how === 'stated' ? 'wish/stated' : 'wish/observed',
      facts: {
        ...wishFacts(preference),
        ...(at === undefined ? {} : { at }),
        ...(by === undefined ? {} : { by }),
      },
      source,
    })),
  };
}

/** The room that the stay has, else the free ones that suit best. */
function roomsFor(input: BriefInput, wishes: readonly KnownPreference[]): Brief['rooms'] {
  const { freeRooms: free = [], property, stay, maxRooms = 3 } = input;
  if (property && stay?.room !== undefined && stay.property === property.id) {
    const held = property.rooms.filter(({ number }) => number === stay.room);

    return rankRooms(held, wishes, { all: property.rooms }).map((room) => ({ ...room, isAssigned: true }));
  }

  return rankRooms(free, wishes, { all: property?.rooms })
    .filter(({ isOut }) => !isOut)
    .slice(0, maxRooms);
}

/** What was put right or promised since the guest was here, and what his own words have changed. */
function improvements(feedback: readonly FeedbackRecord[], history: History): readonly BriefItem[] {
  const since = lastVisit(history)?.arrival;

  return feedback
    .filter(({ remedy, day }) => remedy !== undefined && (since === undefined || day >= since))
    .sort(
      (one, other) =>
        order<string>(one.day, other.day) || order(keyOfSource(one.source), keyOfSource(other.source)),
    )
    .map(({ remedy = '', about, text, state, source, day }) => ({
      because: [
        {
          code: state === 'settled' ? 'since/improved' : 'since/promised',
          facts: {
            remedy,
            ...toldInBoth('remedy', remedy),
            day,
            ...((about ?? text) === undefined ? {} : { about: about ?? text ?? '' }),
          },
          source,
        },
      ],
    }));
}

function questionsFor({ guest, today }: BriefInput): Brief['missing'] {
  const { completeness, questions } = missingFacts(guest, today);

  return { completeness, questions };
}

/** Of who stays unknown the form shows no name either; private numbers are masked for everybody. */
function maskedCheckIn({ guest, today, needed, mayUnmask = false }: BriefInput): BriefCheckIn {
  const { fields, ...counts } = expressCheckIn(guest, { today, needed });
  const isHidden = guest.incognito !== undefined && !mayUnmask;

  return {
    ...counts,
    fields: fields.map((field) => {
      if (field.value === undefined) return field;
      if (field.isPrivate) return { ...field, value: maskedValue(field.value) };

      return field.field === 'name' && isHidden ? { ...field, value: '••••' } : field;
    }),
  };
}

import { dayOfEpoch } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import {
  amountIn,
  daysOf,
  figure,
  guestList,
  idOf,
  numbersBy,
  shareOf,
  tableOf,
  textIn,
  within,
} from '../ask.ts';
import type { HouseColumns } from '../house-columns.ts';
import { amountsIn, visitsByGuest } from './visits-in.ts';

/** Days after a contact during which a visit is held to be its answer. */
const answerDays = 60;

/** One contact with its words. */
interface Contact {
  readonly guest: number;
  readonly day: number;
  readonly isOut: boolean;
  readonly medium: string;
  readonly staff: string;
  readonly subject: string;
}

/** Contacts of a period, the earliest first. */
export function contactsIn({ contacts }: HouseColumns, period: Asked['span']['period']): readonly Contact[] {
  const isNow = within(period);
  const found: Contact[] = [];
  for (let row = 0; row < contacts.guest.length; row += 1) {
    const day = contacts.day[row] as number;
    if (!isNow(day)) continue;
    found.push({
      guest: contacts.guest[row] as number,
      day,
      isOut: contacts.isOut[row] === 1,
      medium: wordAt(contacts.medium, row),
      staff: wordAt(contacts.staff, row),
      subject: wordAt(contacts.subject, row),
    });
  }

  return found.sort((one, other) => one.day - other.day || one.guest - other.guest);
}

function wordAt({ values, codes }: HouseColumns['contacts']['medium'], row: number): string {
  return values[codes[row] as number] ?? '';
}

/** What guests brought within the days after a day. */
function broughtAfter(
  house: HouseColumns,
): (guest: number, day: number) => { readonly came: boolean; readonly amount: number } {
  const rows = visitsByGuest(house);

  return (guest, day) => {
    const own = (rows[guest] ?? []).filter((row) => {
      const since = (house.visits.day[row] as number) - day;

      return since > 0 && since <= answerDays;
    });

    return {
      came: own.length > 0,
      amount: own.reduce((sum, row) => sum + (house.visits.amount[row] as number), 0),
    };
  };
}

/** What each colleague did for guests, and what came of it: the same measure for everybody. */
export const askAppraisal: Ask = ({ house, span, most }) => {
  const after = broughtAfter(house);
  const staff = new Map<string, { contacts: number; guests: Map<number, number> }>();
  const contacts = contactsIn(house, span.period);
  for (const { staff: who, guest, day } of contacts) {
    if (who === '') continue;
    const own = staff.get(who) ?? { contacts: 0, guests: new Map() };
    own.contacts += 1;
    if (!own.guests.has(guest)) own.guests.set(guest, day);
    staff.set(who, own);
  }
  const rows = [...staff].map(([who, own]) => {
    const answers = [...own.guests].map(([guest, day]) => after(guest, day));
    const came = answers.filter((answer) => answer.came).length;

    return { who, ...own, came, amount: answers.reduce((sum, { amount }) => sum + amount, 0) };
  });
  rows.sort((one, other) => other.amount - one.amount || (one.who < other.who ? -1 : 1));
  const nameless = contacts.filter((contact) => contact.staff === '').length;

  return {
    figures: [
      figure('staff', 'count', rows.length),
      figure('contacts', 'count', contacts.length, { before: contactsIn(house, span.before).length }),
      figure('nameless', 'share', shareOf(nameless, contacts.length), { n: contacts.length }),
    ],
    table: tableOf(
      [
        ['staff-member', 'text'],
        ['contacts', 'count'],
        ['guests', 'count'],
        ['came-after', 'count'],
        ['share', 'share'],
        ['contribution', 'money'],
      ],
      rows.map(({ who, contacts: count, guests, came, amount }) => [
        who,
        count,
        guests.size,
        came,
        shareOf(came, guests.size),
        amount,
      ]),
      most,
    ),
    chart: { kind: 'bars', by: 'staff-member', values: ['contribution'] },
    because: [{ code: 'report/appraisal', facts: { days: answerDays } }],
  };
};

/** Guests whom one colleague alone has spoken to: they go with him unless the house knows them too. */
export const askDependence: Ask = (asked) => {
  const { house, span, most } = asked;
  const known = new Map<number, { staff: Set<string>; last: number }>();
  for (const { guest, staff, day } of contactsIn(house, { from: span.before.from, to: span.period.to })) {
    if (staff === '') continue;
    const own = known.get(guest) ?? { staff: new Set<string>(), last: day };
    own.staff.add(staff);
    own.last = day;
    known.set(guest, own);
  }
  const amounts = amountsIn(house, span.period);
  const alone = numbersBy(house, amounts, (guest) => known.get(guest)?.staff.size === 1);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const atRisk = alone.reduce((sum, guest) => sum + (amounts[guest] as number), 0);

  return {
    figures: [
      figure('known-by-one', 'count', alone.length, { n: known.size }),
      figure('known-by-several', 'count', known.size - alone.length, { n: known.size }),
      figure('contribution-at-risk', 'money', atRisk),
      figure('share-at-risk', 'share', shareOf(atRisk, total)),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['staff-member', 'text'],
        ['last-contact', 'day'],
        ['contribution', 'money'],
      ],
      alone.map((guest) => {
        const { staff, last } = known.get(guest) as { staff: Set<string>; last: number };

        return [idOf(house, guest), [...staff][0], dayOfEpoch(last), amounts[guest]];
      }),
      Math.min(most, 20),
    ),
    lists: [guestList('known-by-one', alone, asked)],
    because: [{ code: 'report/house-keeps' }],
  };
};

/** The same matter brought to the same guest by several colleagues within two weeks. */
export const askDuplicates: Ask = (asked) => {
  const { house, span, most } = asked;
  const [now, before] = [duplicatesIn(house, span.period), duplicatesIn(house, span.before)];
  const bySubject = new Map<string, number>();
  for (const { subject } of now.found) bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1);
  const guests = [...new Set(now.found.map(({ guest }) => guest))].sort((one, other) =>
    idOf(house, one) < idOf(house, other) ? -1 : 1,
  );

  return {
    figures: [
      figure('duplicates', 'count', now.found.length, { before: before.found.length, n: now.out }),
      figure('duplicate-rate', 'share', shareOf(now.found.length, now.out), {
        before: shareOf(before.found.length, before.out),
        n: now.out,
      }),
      figure('guests', 'count', guests.length),
    ],
    table: tableOf(
      [
        ['subject', 'text'],
        ['duplicates', 'count'],
      ],
      [...bySubject].sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1)),
      most,
    ),
    lists: [guestList('bothered', guests, asked)],
    because: [{ code: 'report/duplicates', facts: { days: 14 } }],
  };
};

function duplicatesIn(house: HouseColumns, period: Asked['span']['period']) {
  const out = contactsIn(house, period).filter((contact) => contact.isOut);
  const last = new Map<string, Contact>();
  const found: Contact[] = [];
  for (const contact of out) {
    if (contact.subject === '') continue;
    const key = `${contact.guest} ${contact.subject}`;
    const earlier = last.get(key);
    if (earlier && contact.day - earlier.day <= 14 && contact.staff !== earlier.staff) found.push(contact);
    last.set(key, contact);
  }

  return { out: out.length, found };
}

/** What an exhibition (or any other way in) has brought: cards, guests, contribution, and the return on its cost. */
export const askExhibition: Ask = (asked) => {
  const { house, span, options } = asked;
  const medium = textIn(options, 'medium') ?? 'exhibition';
  const cost = amountIn(asked, 'cost');
  const last = span.period.to;
  const isUntil = within({ from: span.before.from, to: last });
  const first = new Map<number, number>();
  const spokenTo = new Set<number>();
  for (const { guest, day, medium: how, isOut } of contactsIn(house, { from: span.before.from, to: last })) {
    if (how === medium && !first.has(guest)) first.set(guest, day);
    else if (first.has(guest) && isOut) spokenTo.add(guest);
  }
  const rows = visitsByGuest(house);
  const brought = new Map<number, number>();
  for (const [guest, day] of first)
    for (const row of rows[guest] ?? []) {
      const when = house.visits.day[row] as number;
      if (when > day && isUntil(when))
        brought.set(guest, (brought.get(guest) ?? 0) + (house.visits.amount[row] as number));
    }
  const amount = [...brought.values()].reduce((sum, one) => sum + one, 0);
  const amounts = Float64Array.from(house.guests, (_, guest) => brought.get(guest) ?? 0);
  const open = numbersBy(
    house,
    amounts,
    (guest) => first.has(guest) && !spokenTo.has(guest) && !brought.has(guest),
  );

  return {
    figures: [
      figure('cards', 'count', first.size),
      figure('spoken-to', 'count', spokenTo.size, { n: first.size }),
      figure('came-after', 'count', brought.size, { n: first.size }),
      figure('contribution', 'money', amount),
      ...(cost === undefined
        ? []
        : [figure('cost', 'money', cost), figure('return', 'share', shareOf(amount - cost, cost))]),
    ],
    lists: [
      guestList('cards-open', open, asked),
      guestList(
        'came-after',
        numbersBy(house, amounts, (guest) => brought.has(guest)),
        asked,
      ),
    ],
    because: [
      first.size === 0
        ? { code: 'report/no-cards', facts: { medium } }
        : { code: cost === undefined ? 'report/no-cost' : 'report/after-not-because' },
    ],
  };
};

/** What was asked of the house most often: what could be answered before it is asked. */
export const askLoad: Ask = ({ house, span, most }) => {
  const questionsIn = (period: Asked['span']['period']): readonly Contact[] =>
    contactsIn(house, period).filter(({ isOut }) => !isOut);
  const [now, before] = [questionsIn(span.period), questionsIn(span.before)];
  const subjects = new Map<string, number>();
  for (const { subject } of now) subjects.set(subject, (subjects.get(subject) ?? 0) + 1);
  const named = [...subjects].filter(([subject]) => subject !== '');
  named.sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1));
  const top = named.slice(0, 5).reduce((sum, [, count]) => sum + count, 0);

  return {
    figures: [
      figure('asked', 'count', now.length, { before: before.length }),
      figure('top-five', 'share', shareOf(top, now.length), { n: now.length }),
      figure('nameless', 'share', shareOf(subjects.get('') ?? 0, now.length), { n: now.length }),
    ],
    table: tableOf(
      [
        ['subject', 'text'],
        ['contacts', 'count'],
        ['share', 'share'],
      ],
      named.map(([subject, count]) => [subject, count, count / now.length]),
      most,
    ),
    chart: { kind: 'bars', by: 'subject', values: ['contacts'] },
    because: [{ code: now.length > 0 ? 'report/load' : 'report/no-contacts' }],
  };
};

/** What came of each thing that was sent: who came within sixty days, beside those to whom it was not sent (7P: promotion). */
export const askPromotion: Ask = ({ house, span, options, most }) => {
  const medium = textIn(options, 'medium');
  const after = broughtAfter(house);
  const [start] = daysOf(span.period);
  const campaigns = new Map<string, Map<number, number>>();
  for (const { guest, day, subject, isOut, medium: how } of contactsIn(house, span.period)) {
    if (!isOut || subject === '' || (medium !== undefined && how !== medium)) continue;
    const own = campaigns.get(subject) ?? new Map<number, number>();
    if (!own.has(guest)) own.set(guest, day);
    campaigns.set(subject, own);
  }
  const isKnown = new Uint8Array(house.guests.length);
  for (let row = 0; row < house.visits.guest.length; row += 1)
    if ((house.visits.day[row] as number) < start) isKnown[house.visits.guest[row] as number] = 1;
  const everybody = answersByDay(house, isKnown);
  const rows = [...campaigns].map(([subject, treated]) => {
    const day = medianDay([...treated.values()]);
    const sent = summed([...treated].map(([guest, when]) => after(guest, when)));
    const taken = summed(
      [...treated.keys()].filter((guest) => isKnown[guest] === 1).map((guest) => after(guest, day)),
    );
    const others = less(everybody(day), taken);

    return { subject, sent, others };
  });
  rows.sort((one, other) => other.sent.n - one.sent.n || (one.subject < other.subject ? -1 : 1));

  return {
    figures: [
      figure('promotions', 'count', rows.length),
      figure(
        'sent',
        'count',
        rows.reduce((sum, { sent }) => sum + sent.n, 0),
      ),
    ],
    table: tableOf(
      [
        ['subject', 'text'],
        ['sent', 'count'],
        ['came-after', 'share'],
        ['control', 'count'],
        ['control-came', 'share'],
        ['incremental', 'share'],
        ['incremental-contribution', 'money'],
      ],
      rows.map(({ subject, sent, others }) => [
        subject,
        sent.n,
        sent.share,
        others.n,
        others.share,
        sent.share !== undefined && others.share !== undefined ? sent.share - others.share : undefined,
        sent.mean !== undefined && others.mean !== undefined
          ? Math.round(sent.mean - others.mean)
          : undefined,
      ]),
      Math.min(most, 20),
    ),
    because: [{ code: 'report/not-by-lot', facts: { days: answerDays } }],
  };
};

/** How many there were, how many of them came, and what they brought. */
interface Answers {
  readonly n: number;
  readonly came: number;
  readonly amount: number;
  readonly share: number | undefined;
  readonly mean: number | undefined;
}

function summed(answers: readonly { readonly came: boolean; readonly amount: number }[]): Answers {
  return answersOf(
    answers.length,
    answers.filter(({ came }) => came).length,
    answers.reduce((sum, { amount }) => sum + amount, 0),
  );
}

function answersOf(n: number, came: number, amount: number): Answers {
  return { n, came, amount, share: shareOf(came, n), mean: n > 0 ? amount / n : undefined };
}

function less(all: Answers, some: Answers): Answers {
  return answersOf(all.n - some.n, all.came - some.came, all.amount - some.amount);
}

/**
 * Of some guests, for any day, how many came within the days after it and what they brought: each visit speaks for the
 * days on which it would be the first to follow, so that a hundred promotions cost one look at the visits.
 */
function answersByDay(house: HouseColumns, isCounted: Uint8Array): (day: number) => Answers {
  const { guest, day, amount } = house.visits;
  let [first, last] = [2 ** 31 - 1, -(2 ** 31)];
  for (const when of day) {
    if (when < first) first = when;
    if (when > last) last = when;
  }
  if (day.length === 0) return () => answersOf(0, 0, 0);
  const from = first - answerDays - 1;
  const [came, brought] = [new Float64Array(last - from + 3), new Float64Array(last - from + 3)];
  const add = (into: Float64Array, span: readonly [number, number], value: number): void => {
    if (span[1] < span[0]) return;
    into[span[0] - from] = (into[span[0] - from] as number) + value;
    into[span[1] + 1 - from] = (into[span[1] + 1 - from] as number) - value;
  };
  for (const rows of visitsByGuest(house)) {
    let before = -(2 ** 31);
    for (const row of rows) {
      if (!isCounted[guest[row] as number]) break;
      const when = day[row] as number;
      add(came, [Math.max(before, when - answerDays), when - 1], 1);
      add(brought, [when - answerDays, when - 1], amount[row] as number);
      before = when;
    }
  }
  for (let at = 1; at < came.length; at += 1) {
    came[at] = (came[at] as number) + (came[at - 1] as number);
    brought[at] = (brought[at] as number) + (brought[at - 1] as number);
  }
  const n = isCounted.reduce((sum, one) => sum + one, 0);

  return (when) => answersOf(n, came[when - from] ?? 0, brought[when - from] ?? 0);
}

function medianDay(days: readonly number[]): number {
  return [...days].sort((one, other) => one - other)[Math.floor(days.length / 2)] as number;
}

import { broughtBetween } from '../../census/movement/brought-between.ts';
import { daysSinceVisit } from '../../census/movement/days-since.ts';
import { declineBetween } from '../../census/movement/hidden-decline.ts';
import { movedBetween } from '../../census/movement/movement.ts';
import type { MovedOptions } from '../../census/movement/periods.ts';
import { bandClasses, transitions } from '../../census/movement/transitions.ts';
import { type Day, dayOfEpoch, daysBetween } from '../../shared/day.ts';
import type { LossSign } from '../../value/loss-reason.ts';
import { lossCauses, lossReason } from '../../value/loss-reason.ts';
import { movementKinds } from '../../value/movement.ts';
import type { Ask, Asked } from '../ask.ts';
import { figure, guestList, numberIn, numbersBy, tableOf } from '../ask.ts';

type Asking = Pick<Asked, 'house' | 'span' | 'options'>;

/** The movement between the first and the last day of the period. */
export function moved(asked: Asking) {
  return movedBetween(asked.house.visits, daysOf(asked));
}

function daysOf({ span, options }: Asking): MovedOptions {
  return {
    from: span.before.to,
    to: span.period.to,
    activeDays: numberIn(options, 'activeDays') ?? 60,
    periodDays: daysBetween(span.period.from, span.period.to) + 1,
  };
}

type Kind = (typeof movementKinds)[number];

/** Gives the numbers of the guests who moved in a way, the ones it changed most first. */
export function movers(
  asked: Asking,
  { kindOf }: ReturnType<typeof moved>,
): (kind: Kind) => readonly number[] {
  const { beforeOf, afterOf } = broughtBetween(asked.house.visits, daysOf(asked));
  const changes = afterOf.map((after, guest) => Math.abs(after - (beforeOf[guest] as number)));

  return (kind) =>
    numbersBy(asked.house, changes, (guest) => movementKinds[kindOf[guest] as number] === kind);
}

/** Who came, stayed, went and came back, and what that changed. */
export const askMovement: Ask = (asked) => {
  const movement = moved(asked);
  const { parts, opening, closing, change, before, after } = movement;
  const whoMoved = movers(asked, movement);
  const shown = movementKinds.filter((kind) => parts[kind].guests > 0 || kind !== 'passing');

  return {
    figures: [
      figure('opening', 'count', opening),
      figure('new', 'count', parts.new.guests),
      figure('won-back', 'count', parts['won-back'].guests),
      figure('lost', 'count', parts.lost.guests),
      figure('closing', 'count', closing, { before: opening }),
      figure('contribution', 'money', after, { before }),
      figure('change', 'money', change),
    ],
    table: tableOf(
      [
        ['movement', 'term'],
        ['guests', 'count'],
        ['before', 'money'],
        ['after', 'money'],
        ['change', 'money'],
      ],
      shown.map((kind) => [
        kind,
        parts[kind].guests,
        parts[kind].before,
        parts[kind].after,
        parts[kind].change,
      ]),
    ),
    chart: { kind: 'bars', by: 'movement', values: ['change'] },
    lists: (['lost', 'new', 'won-back'] as const).map((kind) => guestList(kind, whoMoved(kind), asked)),
    because: [{ code: 'report/movement-adds-up', facts: { opening, closing } }],
  };
};

/** From which band of the ledger to which. */
export const askTransitions: Ask = (asked) => {
  const days = daysOf(asked);
  const classesOn = (day: Day) => bandClasses(daysSinceVisit(asked.house.visits, day));
  const { from, to, counts, opening, closing } = transitions(classesOn(days.from), classesOn(days.to));

  return {
    table: tableOf(
      [['band', 'term'], ...to.map((name) => [name, 'count'] as const), ['opening', 'count']],
      [
        ...counts.map((row, at) => [from[at], ...row, opening[at]]),
        ['closing', ...closing, closing.reduce((sum, count) => sum + count, 0)],
      ],
    ),
    because: [{ code: 'report/rows-sum' }],
  };
};

/** Why the period brought more or less than the one before: guests, visits a guest, amount a visit. */
export const askDecline: Ask = ({ house, span }) => {
  const { before, after, split } = declineBetween(house.visits, { before: span.before, after: span.period });

  return {
    figures: [
      figure('guests', 'count', after.guests, { before: before.guests }),
      figure('visits', 'count', after.visits, { before: before.visits }),
      figure('contribution', 'money', after.amount, { before: before.amount }),
    ],
    ...(split && {
      table: tableOf(
        [
          ['effect', 'term'],
          ['change', 'money'],
        ],
        [
          ['guests', Math.round(split.guests)],
          ['frequency', Math.round(split.frequency)],
          ['spend', Math.round(split.spend)],
        ],
      ),
      chart: { kind: 'bars' as const, by: 'effect', values: ['change'] },
    }),
    because: split
      ? [{ code: split.isHiddenDecline ? 'report/hidden-decline' : 'report/no-hidden-decline' }]
      : [{ code: 'report/no-comparison' }],
  };
};

/** Why lost guests were lost: what is known, and how many of whom nothing is. */
export const askLoss: Ask = (asked) => {
  const { house } = asked;
  const movement = moved(asked);
  const lost = movers(asked, movement)('lost');
  const signs = signsOf(asked, new Set(lost));
  const reasons = lost.map((guest) =>
    lossReason(
      { lastDay: dayOfEpoch(signs.last(guest)), signs: signs.of(guest) },
      { keepsContacts: house.contacts.guest.length > 0 },
    ),
  );
  const causes = lossCauses(reasons);

  return {
    figures: [
      figure('lost', 'count', lost.length),
      figure('unknown-reason', 'share', lost.length > 0 ? causes.unknown.share : undefined, {
        n: lost.length,
      }),
    ],
    table: tableOf(
      [
        ['cause', 'term'],
        ['guests', 'count'],
        ['share', 'share'],
      ],
      Object.entries(causes).map(([cause, { guests, share }]) => [
        cause,
        guests,
        lost.length > 0 ? share : undefined,
      ]),
    ),
    lists: (['complaint-not-handled', 'no-follow-up', 'unknown'] as const).map((cause) =>
      guestList(
        cause,
        lost.filter((_, at) => reasons[at]?.cause === cause),
        asked,
      ),
    ),
  };
};

function signsOf({ house }: Pick<Asked, 'house'>, lost: ReadonlySet<number>) {
  const found = new Map<number, LossSign[]>();
  const add = (guest: number, sign: LossSign): void => {
    if (!lost.has(guest)) return;
    const own = found.get(guest);
    if (own) own.push(sign);
    else found.set(guest, [sign]);
  };
  for (const { guest, day, kind, isSettled } of house.cases)
    if (kind === 'complaint') add(guest, { sign: 'complaint', day: dayOfEpoch(day), isAnswered: isSettled });
  const { contacts, visits } = house;
  for (let row = 0; row < contacts.guest.length; row += 1)
    add(contacts.guest[row] as number, { sign: 'contact', day: dayOfEpoch(contacts.day[row] as number) });
  const last = new Map<number, number>();
  for (let row = 0; row < visits.guest.length; row += 1) {
    const guest = visits.guest[row] as number;
    if (lost.has(guest)) last.set(guest, Math.max(last.get(guest) ?? -(2 ** 31), visits.day[row] as number));
  }

  return { of: (guest: number) => found.get(guest) ?? [], last: (guest: number) => last.get(guest) ?? 0 };
}

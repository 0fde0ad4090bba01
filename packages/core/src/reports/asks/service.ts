import { repurchaseCurve } from '../../satisfaction/repurchase.ts';
import { serviceValue } from '../../service/service-value.ts';
import { dayOfEpoch, epochDayOf } from '../../shared/day.ts';
import { quantileOf } from '../../shared/quantile.ts';
import type { Ask, Asked } from '../ask.ts';
import { amountIn, figure, guestList, idOf, shareOf, tableOf, textIn, within } from '../ask.ts';
import type { HouseCase, HouseColumns, HouseWish } from '../house-columns.ts';
import { mostOften } from './loyal.ts';
import { contactsIn } from './staff.ts';
import { visitsByGuest } from './visits-in.ts';

function casesIn(
  { house }: Pick<Asked, 'house'>,
  period: Asked['span']['period'],
  kind?: HouseCase['kind'],
): readonly HouseCase[] {
  const isNow = within(period);

  return house.cases.filter((one) => isNow(one.day) && (kind === undefined || one.kind === kind));
}

/** Complaints: how many, how many are settled, how long the others wait, and how content the guests are after. */
export const askComplaints: Ask = (asked) => {
  const { house, span, most } = asked;
  const [now, before] = [casesIn(asked, span.period, 'complaint'), casesIn(asked, span.before, 'complaint')];
  const settled = now.filter(({ isSettled }) => isSettled);
  const today = epochDayOf(span.asOf);
  const open = house.cases
    .filter(({ isSettled, day, kind }) => kind === 'complaint' && !isSettled && day <= today)
    .sort(
      (one, other) => one.day - other.day || (idOf(house, one.guest) < idOf(house, other.guest) ? -1 : 1),
    );
  const waits = Float64Array.from(open, ({ day }) => today - day).sort();
  const after = scoresAfter(asked, settled);

  return {
    figures: [
      figure('complaints', 'count', now.length, { before: before.length }),
      figure('settled', 'share', shareOf(settled.length, now.length), {
        before: shareOf(before.filter(({ isSettled }) => isSettled).length, before.length),
        n: now.length,
      }),
      figure('open', 'count', open.length),
      figure('waiting', 'days', open.length > 0 ? quantileOf(waits, 0.5) : undefined, { n: open.length }),
      figure('score-after', 'share', after.share, { n: after.n }),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['about', 'term'],
        ['since', 'day'],
        ['days', 'days'],
      ],
      open.map(({ guest, about, day }) => [idOf(house, guest), about, dayOfEpoch(day), today - day]),
      Math.min(most, 20),
    ),
    lists: [guestList('open', [...new Set(open.map(({ guest }) => guest))], asked)],
    because: [{ code: open.length > 0 ? 'report/open-first' : 'report/nothing-open' }],
  };
};

function scoresAfter({ house, span }: Asked, settled: readonly HouseCase[]) {
  const since = new Map(settled.map(({ guest, day }) => [guest, day]));
  const today = epochDayOf(span.asOf);
  const scores = house.scores.filter(
    ({ guest, day }) => day <= today && day > (since.get(guest) ?? Number.POSITIVE_INFINITY),
  );

  return {
    n: scores.length,
    share: shareOf(
      scores.reduce((sum, { points, of }) => sum + points / of, 0),
      scores.length,
    ),
  };
}

/** What complaints are about, and what was done about them. */
export const askCauses: Ask = (asked) => {
  const { span, most } = asked;
  const [now, before] = [casesIn(asked, span.period), casesIn(asked, span.before)];
  const causes = new Map<string, { now: number; before: number; settled: number; remedies: Set<string> }>();
  const of = (about: string) => {
    const known = causes.get(about) ?? { now: 0, before: 0, settled: 0, remedies: new Set<string>() };
    causes.set(about, known);

    return known;
  };
  for (const { about, isSettled, remedy } of now) {
    const cause = of(about);
    cause.now += 1;
    if (isSettled) cause.settled += 1;
    if (remedy) cause.remedies.add(remedy);
  }
  for (const { about } of before) of(about).before += 1;
  const rows = [...causes].sort(([one, many], [other, few]) => few.now - many.now || (one < other ? -1 : 1));
  const first = now.filter(
    ({ guest, about, day, isSettled, attempts }) =>
      isSettled &&
      attempts <= 1 &&
      !now.some((one) => one.guest === guest && one.about === about && one.day > day),
  );

  const atFirst = new Set(first);

  return {
    figures: [
      figure('cases', 'count', now.length, { before: before.length }),
      figure('first-contact', 'share', shareOf(first.length, now.length), { n: now.length }),
    ],
    table: tableOf(
      [
        ['about', 'term'],
        ['cases', 'count'],
        ['before', 'count'],
        ['settled', 'count'],
        ['remedies', 'count'],
      ],
      rows.map(([about, one]) => [about, one.now, one.before, one.settled, one.remedies.size]),
      most,
    ),
    lists: [
      guestList('behind-cases', guestsOf(now), asked),
      guestList('not-at-first', guestsOf(now.filter((one) => !atFirst.has(one))), asked),
    ],
    chart: { kind: 'bars', by: 'about', values: ['cases'] },
  };
};

/** Who stands behind cases, whoever had one last first. */
function guestsOf(cases: readonly HouseCase[]): readonly number[] {
  const last = [...cases].sort((one, other) => other.day - one.day || one.guest - other.guest);

  return [...new Set(last.map(({ guest }) => guest))];
}

/** Whether each complaint was answered, and the guest and whoever looks after him told of it. */
export const askLoop: Ask = (asked) => {
  const { house, span } = asked;
  const now = casesIn(asked, span.period, 'complaint');
  const out = contactsIn(house, { from: span.period.from, to: span.asOf }).filter(({ isOut }) => isOut);
  const last = new Map(out.map(({ guest, day }) => [guest, day]));
  const isTold = ({ guest, day, isGuestTold }: HouseCase): boolean =>
    isGuestTold || (last.get(guest) ?? Number.NEGATIVE_INFINITY) >= day;
  const step = (holds: (one: HouseCase) => boolean): number =>
    now.filter((one) => one.isSettled && holds(one)).length;
  const whole = step((one) => one.remedy !== undefined && isTold(one));
  const untold = now.filter((one) => one.isSettled && !isTold(one)).map(({ guest }) => guest);

  return {
    figures: [
      figure('complaints', 'count', now.length),
      figure(
        'settled',
        'count',
        step(() => true),
        { n: now.length },
      ),
      figure(
        'with-remedy',
        'count',
        step(({ remedy }) => remedy !== undefined),
        { n: now.length },
      ),
      figure('told', 'count', step(isTold), { n: now.length }),
      figure(
        'owner-told',
        'count',
        step(({ isOwnerTold }) => isOwnerTold),
        { n: now.length },
      ),
      figure('whole-loop', 'share', shareOf(whole, now.length), { n: now.length }),
    ],
    lists: [guestList('untold', [...new Set(untold)], asked)],
    because: [{ code: 'report/loop' }],
  };
};

/** Whether what was learned with one case helped with the next. */
export const askKnowledge: Ask = (asked) => {
  const { house, span } = asked;
  const isNow = within(span.period);
  const known = new Map<string, Set<string>>();
  const counts = { settled: 0, known: 0, used: 0, fresh: 0 };
  const solvers = new Map<string, Set<string>>();
  for (const one of [...house.cases].sort((a, b) => a.day - b.day)) {
    if (!one.isSettled || one.remedy === undefined) continue;
    const remedies = known.get(one.about) ?? new Set<string>();
    if (one.settledBy !== undefined)
      solvers.set(one.about, (solvers.get(one.about) ?? new Set()).add(one.settledBy));
    if (isNow(one.day)) {
      counts.settled += 1;
      if (remedies.size > 0) counts.known += 1;
      if (remedies.has(one.remedy)) counts.used += 1;
      else counts.fresh += 1;
    }
    remedies.add(one.remedy);
    known.set(one.about, remedies);
  }

  return {
    figures: [
      figure('settled', 'count', counts.settled),
      figure('met-before', 'share', shareOf(counts.known, counts.settled), { n: counts.settled }),
      figure('remedy-used-again', 'share', shareOf(counts.used, counts.known), { n: counts.known }),
      figure('new-remedies', 'count', counts.fresh),
      figure('known-to-one', 'count', [...solvers.values()].filter(({ size }) => size === 1).length, {
        n: solvers.size,
      }),
    ],
    table: tableOf(
      [
        ['about', 'term'],
        ['remedies', 'count'],
        ['solved-by', 'count'],
      ],
      [...known]
        .map(([about, remedies]) => [about, remedies.size, solvers.get(about)?.size] as const)
        .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)),
      asked.most,
    ),
    because: [{ code: 'report/knowledge' }],
  };
};

/** What service kept: guests at risk whose case was settled and who came again. */
export const askServiceValue: Ask = (asked) => {
  const { house, span } = asked;
  const cost = amountIn(asked, 'cost') ?? 0;
  const now = casesIn(asked, span.period, 'complaint');
  const rows = visitsByGuest(house);
  const cases = now.map(({ guest, day, isSettled, about, explainedAgain }) => {
    const later = (rows[guest] ?? []).filter((row) => (house.visits.day[row] as number) > day);

    return {
      wasAtRisk: true,
      isSolved: isSettled,
      cost: 0,
      explainedAgain:
        explainedAgain > 0 || now.some((one) => one.guest === guest && one.about === about && one.day > day),
      ...(later.length > 0 && {
        contributionAfter: later.reduce((sum, row) => sum + (house.visits.amount[row] as number), 0),
      }),
    };
  });
  const value = serviceValue(cases);

  return {
    figures: [
      figure('cases', 'count', value.n),
      figure('retained', 'count', value.retained, { n: value.n }),
      figure('kept', 'money', value.kept),
      figure('told-again', 'share', value.repeatRate, { n: value.n }),
      ...(cost > 0 ? [figure('cost', 'money', cost), figure('net', 'money', value.kept - cost)] : []),
    ],
    because: value.because,
  };
};

/** Complaints that nobody solved, and guests who had to complain of the same again. */
export const askUnsolved: Ask = (asked) => {
  const { span } = asked;
  const rate = (period: Asked['span']['period']) => {
    const all = casesIn(asked, period, 'complaint');
    const late = all.filter(({ isSettled, day }) => !isSettled && epochDayOf(span.asOf) - day > 7);
    const again = all.filter(({ guest, about, day }) =>
      all.some((one) => one.guest === guest && one.about === about && one.day < day),
    );

    return { all, late, again };
  };
  const [now, before] = [rate(span.period), rate(span.before)];

  return {
    figures: [
      figure('unsolved-rate', 'share', shareOf(now.late.length, now.all.length), {
        before: shareOf(before.late.length, before.all.length),
        n: now.all.length,
      }),
      figure('again-rate', 'share', shareOf(now.again.length, now.all.length), {
        before: shareOf(before.again.length, before.all.length),
        n: now.all.length,
      }),
    ],
    lists: [
      guestList('unsolved', [...new Set([...now.late, ...now.again].map(({ guest }) => guest))], asked),
    ],
    because: [{ code: 'report/should-fall' }],
  };
};

/** How many questions a check-in still asks of guests whom the house knows. */
export const askCheckIn: Ask = (asked) => {
  const { house, span } = asked;
  const steps = (period: Asked['span']['period']) => {
    const isNow = within(period);
    let [n, missing, express] = [0, 0, 0];
    for (const rows of visitsByGuest(house))
      for (const [at, row] of rows.entries()) {
        if (at === 0 || !isNow(house.visits.day[row] as number)) continue;
        n += 1;
        const left = house.asked - (house.known[house.visits.guest[row] as number] as number);
        missing += left;
        if (left === 0) express += 1;
      }

    return { n, mean: n > 0 ? missing / n : undefined, express: shareOf(express, n) };
  };
  const [now, before] = [steps(span.period), steps(span.before)];
  const coming = [...house.today.arriving].filter((guest) => (house.known[guest] as number) < house.asked);

  return {
    figures: [
      figure('questions', 'number', now.mean, { before: before.mean, n: now.n }),
      figure('express', 'share', now.express, { before: before.express, n: now.n }),
    ],
    lists: [guestList('to-complete', coming, asked)],
    because: [{ code: 'report/check-in', facts: { fields: house.asked } }],
  };
};

/** Wishes that must be kept and were not. */
export const askViolations: Ask = (asked) => {
  const { house, span } = asked;
  const [now, before] = [casesIn(asked, span.period, 'violation'), casesIn(asked, span.before, 'violation')];
  const guests = [...new Set(now.map(({ guest }) => guest))];

  return {
    figures: [
      figure('violations', 'count', now.length, { before: before.length }),
      figure('constrained', 'count', house.constrained),
      figure('violation-rate', 'share', shareOf(guests.length, house.constrained), { n: house.constrained }),
    ],
    table: tableOf(
      [
        ['about', 'term'],
        ['violations', 'count'],
      ],
      [...countBy(now, ({ about }) => about)],
      asked.most,
    ),
    lists: [guestList('violated', guests, asked)],
    because: [{ code: 'report/should-fall' }],
  };
};

/** How many of the wishes that were known were met: by wish, by department or by stay. */
export const askFulfilment: Ask = (asked) => {
  const { house, span, most, options } = asked;
  const inPeriod = (period: Asked['span']['period']): HouseColumns['wishes'] => {
    const isNow = within(period);

    return house.wishes.filter(({ day }) => isNow(day));
  };
  const [now, before] = [inPeriod(span.period), inPeriod(span.before)];
  const met = (wishes: HouseColumns['wishes']): number => wishes.filter(({ isMet }) => isMet).length;
  const by = textIn(options, 'by') ?? 'preference';
  const rows = new Map<string, HouseWish[]>();
  for (const wish of now) {
    if (by === 'stay' && wish.stay === undefined) continue;
    const key = by === 'department' ? wish.department : by === 'stay' ? (wish.stay ?? '') : wish.attribute;
    rows.set(key, [...(rows.get(key) ?? []), wish]);
  }
  const missed = [...new Set(now.filter(({ isMet }) => !isMet).map(({ guest }) => guest))];

  return {
    figures: [
      figure('met', 'share', shareOf(met(now), now.length), {
        before: shareOf(met(before), before.length),
        n: now.length,
      }),
    ],
    table: tableOf(
      [
        ...(by === 'stay'
          ? ([
              ['guest', 'guest'],
              ['since', 'day'],
            ] as const)
          : ([[by === 'department' ? 'department' : 'about', 'term']] as const)),
        ['met-wishes', 'count'],
        ['wishes', 'count'],
        ['met', 'share'],
      ],
      [...rows]
        .map(([key, wishes]) => ({ key, wishes, kept: met(wishes) }))
        .sort(
          (one, other) =>
            one.kept / one.wishes.length - other.kept / other.wishes.length ||
            other.wishes.length - one.wishes.length ||
            (one.key < other.key ? -1 : 1),
        )
        .map(({ key, wishes, kept }) => [
          ...(by === 'stay'
            ? [idOf(house, (wishes[0] as HouseWish).guest), dayOfEpoch((wishes[0] as HouseWish).day)]
            : [key]),
          kept,
          wishes.length,
          kept / wishes.length,
        ]),
      most,
    ),
    lists: [guestList('missed', missed, asked)],
    because: now.length === 0 ? [{ code: 'report/no-wishes' }] : [],
  };
};

function countBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);

  return new Map([...counts].sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1)));
}

/** Whether content guests come again: the house's own curve, score by score. */
export const askSatisfaction: Ask = ({ house, span }) => {
  const [isNow, days, today] = [
    within({ from: span.before.from, to: span.period.to }),
    365,
    epochDayOf(span.asOf),
  ];
  const scores = house.scores.filter(({ day }) => isNow(day));
  const scale = mostOften(scores.map(({ of }) => of));
  const rows = visitsByGuest(house);
  const answers = scores
    .filter(({ of, day }) => of === scale && day + days <= today)
    .map(({ guest, day, points, of }) => ({
      points,
      of,
      cameBack: (rows[guest] ?? []).some((row) => {
        const since = (house.visits.day[row] as number) - day;

        return since > 0 && since <= days;
      }),
    }));
  const curve = repurchaseCurve(answers);

  return {
    figures: [figure('five-to-four', 'number', curve.ratio, { n: answers.length })],
    table: tableOf(
      [
        ['score', 'number'],
        ['guests', 'count'],
        ['came-back', 'share'],
        ['low', 'share'],
        ['high', 'share'],
      ],
      curve.points.map(({ points, n, share, low, high }) => [points, n, share, low, high]),
    ),
    chart: { kind: 'lines', by: 'score', values: ['came-back'] },
    because: curve.because,
  };
};

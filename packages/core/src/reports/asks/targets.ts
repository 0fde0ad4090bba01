import { targetKinds, targetsStanding } from '../../census/targets/guest-targets.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import { figure, idOf, shareOf, tableOf, textIn, within } from '../ask.ts';
import { worthOf } from './delivered.ts';
import { classesOf } from './loyalty.ts';

/**
 * What was aimed at with each core guest, beside what came of it: every one should have all three targets, and whoever
 * lacks some is listed. The period is that of the targets set last, or the one that is asked for.
 */
export const askTargets: Ask = (asked) => {
  const { house, span, options, most } = asked;
  const targets = (house.services?.targets ?? []).filter(({ period }) => period.from <= span.asOf);
  const [from, to] = [textIn(options, 'from'), textIn(options, 'to')];
  const latest = targets.map(({ period }) => period).sort((one, other) => (one.to < other.to ? 1 : -1))[0];
  const period = targets.find((one) => one.period.from === from && one.period.to === to)?.period ?? latest;
  if (!period) return { because: [{ code: 'report/no-targets' }] };
  const { classOf } = classesOf(asked, epochDayOf(span.asOf));
  const core = house.guests.filter((_, guest) => classOf[guest] === 0);
  const standing = targetsStanding(core, targets, {
    period,
    asOf: span.asOf,
    actualOf: actualsIn(asked, period),
  });
  const { missing, standings, complete, reached, isOver } = standing;

  return {
    figures: [
      figure('core', 'count', core.length),
      figure('targets-complete', 'count', complete, { n: core.length }),
      figure('targets-set', 'count', standings.length),
      figure('targets-reached', 'share', isOver ? shareOf(reached, standings.length) : undefined, {
        n: standings.length,
      }),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['target-kind', 'term'],
        ['target', 'number'],
        ['actual', 'number'],
        ['beyond-target', 'number'],
        ['reached-it', 'term'],
      ],
      standings.map(({ guest, kind, target, actual, beyond, isReached }) => [
        guest,
        `target-${kind}`,
        target,
        actual,
        beyond,
        isReached === undefined ? undefined : isReached ? 'yes' : 'no',
      ]),
      most,
    ),
    lists: targetKinds.map((kind) => {
      const lacking = missing.filter(({ kinds }) => kinds.includes(kind)).map(({ guest }) => guest);

      return { name: `lack-${kind}`, guests: lacking.slice(0, most), of: lacking.length };
    }),
    because: [
      {
        code: isOver ? 'report/targets-over' : 'report/targets-open',
        facts: { from: period.from, to: period.to },
      },
    ],
  };
};

/** What came of each guest in a period: what he brought, what he gets now, and how close he is. */
function actualsIn(
  asked: Asked,
  period: Asked['span']['period'],
): (guest: string) => {
  readonly relationship: number;
  readonly contribution: number;
  readonly benefit?: number;
} {
  const { house } = asked;
  const isNow = within(period);
  const numbers = new Map(house.guests.map((_, at) => [idOf(house, at), at]));
  const [brought, visits] = [new Float64Array(house.guests.length), new Uint32Array(house.guests.length)];
  const { guest: who, day, amount } = house.visits;
  for (let row = 0; row < who.length; row += 1) {
    const at = who[row] as number;
    visits[at] = (visits[at] as number) + 1;
    if (isNow(day[row] as number)) brought[at] = (brought[at] as number) + (amount[row] as number);
  }
  const spoken = new Set(house.contacts.guest);
  const { net, hasNet } = worthOf(asked);
  const stepOf = (at: number): number => {
    if ((house.referrals[at] as number) > 0) return 3;
    if ((visits[at] as number) > 1) return 2;

    return (visits[at] as number) > 0 || spoken.has(at) ? 1 : 0;
  };

  return (guest) => {
    const at = numbers.get(guest) as number;

    return {
      relationship: stepOf(at),
      contribution: brought[at] as number,
      // From the worst of eight parts, −400, to the best, 400.
      ...(hasNet[at] && { benefit: Math.round(((net[at] as number) + 400) / 0.8) / 10 }),
    };
  };
}

import { epochDayOf } from '../../shared/day.ts';
import { advocacyOf } from '../../value/advocacy.ts';
import type { Ask } from '../ask.ts';
import { figure, idOf, shareOf, tableOf } from '../ask.ts';
import { lastDays } from './visits-in.ts';

/**
 * What guests brought whom somebody else sent: credited to who sent them, once, beside his own contribution. It is a
 * part of the total that was there already, and adds nothing to it.
 */
export const askAdvocacy: Ask = ({ house, span, most }) => {
  const { amount } = lastDays(house, epochDayOf(span.asOf));
  const place = new Map(house.guests.map((id, at) => [id, at]));
  const contributionOf = (id: string): number => amount[place.get(id) ?? -1] ?? 0;
  const referrals = [...house.referredBy].flatMap((by, guest) =>
    by < 0
      ? []
      : [
          {
            advocate: idOf(house, by),
            referred: idOf(house, guest),
            kind: 'guest' as const,
            day: span.asOf,
          },
        ],
  );
  const found = [...advocacyOf(referrals, contributionOf, span.asOf)].sort(
    (one, other) => other.credited - one.credited || (one.advocate < other.advocate ? -1 : 1),
  );
  const credited = found.reduce((sum, one) => sum + one.credited, 0);
  const total = amount.reduce((sum, minor) => sum + minor, 0);

  return {
    figures: [
      figure('advocates', 'count', found.length),
      figure('were-sent', 'count', referrals.length),
      figure('credited', 'money', credited, { n: referrals.length }),
      figure('credited-share', 'share', shareOf(credited, total)),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['referrals', 'count'],
        ['credited', 'money'],
        ['own', 'money'],
      ],
      found
        .slice(0, most)
        .map(({ advocate, n, credited: minor }) => [advocate, n, minor, contributionOf(advocate)]),
    ),
    because: [{ code: 'report/advocacy-apart' }],
  };
};

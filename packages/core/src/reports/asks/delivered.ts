import { costFirst } from '../../delivered-value/cost-first.ts';
import { deliveredValues } from '../../delivered-value/delivered-values.ts';
import { columnsOf } from '../../delivered-value/evidence-columns.ts';
import { houseBelief } from '../../delivered-value/house-belief.ts';
import type { Quadrant } from '../../delivered-value/quadrants.ts';
import { netNegative, quadrantsOf } from '../../delivered-value/quadrants.ts';
import { weightSets } from '../../delivered-value/weights.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import { figure, guestList, shareOf, tableOf, textIn } from '../ask.ts';

/** Which parts count how much: `equal`, `high-end` or `mass`. */
function weightsIn({ options }: Pick<Asked, 'options'>) {
  const name = textIn(options, 'weights') ?? 'equal';

  return weightSets[name === 'high-end' || name === 'mass' ? name : 'equal'];
}

/** What the house is worth to each guest. */
export function worthOf({ house, span, options }: Asked) {
  const columns = columnsOf(house.experience());
  const { asOf } = span;

  return deliveredValues(columns, {
    asOf,
    belief: houseBelief(columns, asOf),
    weights: weightsIn({ options }),
  });
}

/** What costs guests most, and where: the first line names the touchpoint. */
export const askCosts: Ask = (asked) => {
  const costs = costFirst(asked.house.experience(), weightsIn(asked));

  return {
    figures: [figure('costs', 'count', costs.length)],
    table: tableOf(
      [
        ['touchpoint', 'term'],
        ['part', 'term'],
        ['guests', 'count'],
        ['score', 'number'],
        ['burden', 'number'],
      ],
      costs.map(({ touchpoint, part, guests, score, burden }) => [touchpoint, part, guests, score, burden]),
      asked.most,
    ),
    chart: { kind: 'bars', by: 'touchpoint', values: ['burden'] },
    because: costs.length === 0 ? [{ code: 'report/no-evidence' }] : [],
  };
};

/** Guests who lose by the house: what it costs them is more than what it gives them. Somebody should make up for it. */
export const askLosers: Ask = (asked) => {
  const { house } = asked;
  const { net, error, hasNet } = worthOf(asked);
  const losers = netNegative(
    house.guests.map((guest, at) => ({
      guest,
      ...(hasNet[at]
        ? { net: net[at] as number, high: (net[at] as number) + 1.96 * (error[at] as number) }
        : {}),
    })),
  );
  const known = hasNet.reduce((count, has) => count + has, 0);
  const numbers = new Map(house.guests.map((guest, at) => [guest, at]));

  return {
    figures: [
      figure('losers', 'count', losers.length, { n: known }),
      figure('surely', 'count', losers.filter(({ isCertain }) => isCertain).length, { n: known }),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['net-value', 'number'],
      ],
      losers.map(({ guest, net: value }) => [guest, Math.round(value)]),
      asked.most,
    ),
    lists: [
      guestList(
        'losers',
        losers.map(({ guest }) => numbers.get(guest) as number),
        asked,
      ),
    ],
    because: [{ code: losers.length > 0 ? 'report/make-up' : 'report/nobody-loses' }],
  };
};

const quadrantNames = ['both-gain', 'guest-loses', 'hotel-loses', 'both-lose'] as const;

/** What guests bring beside what they get: each of whom both is known in exactly one quadrant. */
export const askQuadrants: Ask = (asked) => {
  const { house, span } = asked;
  const { net, hasNet } = worthOf(asked);
  const today = epochDayOf(span.asOf);
  const brought = new Float64Array(house.guests.length);
  const came = new Uint8Array(house.guests.length);
  for (let row = 0; row < house.visits.guest.length; row += 1) {
    if ((house.visits.day[row] as number) > today) continue;
    const guest = house.visits.guest[row] as number;
    brought[guest] = (brought[guest] as number) + (house.visits.amount[row] as number);
    came[guest] = 1;
  }
  const quadrants = quadrantsOf(
    house.guests.map((guest, at) => ({
      guest,
      ...(came[at] ? { contribution: brought[at] as number } : {}),
      ...(hasNet[at] ? { deliveredValue: net[at] as number } : {}),
    })),
  );
  const numbers = new Map(house.guests.map((guest, at) => [guest, at]));
  const sumOf = (guests: readonly string[]): number =>
    guests.reduce((sum, guest) => sum + (brought[numbers.get(guest) as number] as number), 0);
  const known = quadrantNames.reduce((sum, name) => sum + quadrants[name].length, 0);
  const listed = (name: Quadrant) =>
    guestList(
      name,
      quadrants[name].map((guest) => numbers.get(guest) as number),
      asked,
    );

  return {
    figures: [
      figure('known-both', 'count', known, { n: house.guests.length }),
      figure('both-gain', 'share', shareOf(quadrants['both-gain'].length, known), { n: known }),
    ],
    table: tableOf(
      [
        ['quadrant', 'term'],
        ['guests', 'count'],
        ['contribution', 'money'],
      ],
      [...quadrantNames, 'unknown' as const].map((name) => [
        name,
        quadrants[name].length,
        sumOf(quadrants[name]),
      ]),
    ),
    lists: [listed('guest-loses'), listed('hotel-loses'), listed('both-lose')],
    because: known === 0 ? [{ code: 'report/no-evidence' }] : [],
  };
};

import { benefitEffect } from '../../satisfaction/benefit-change.ts';
import type { Ask, Asked } from '../ask.ts';
import { amountIn, figure, guestList, idOf, numberIn, tableOf, within } from '../ask.ts';

/**
 * What a change of what members were promised does to those who have the promise: who pays more, how much more for as
 * many visits as in this period, and that it needs notice or does not hold for them. Prices come with the question.
 */
export const askBenefit: Ask = (asked) => {
  const [before, after] = [termsIn(asked, 'before'), termsIn(asked, 'after')];
  if (!before || !after) return { because: [{ code: 'report/no-terms' }] };
  const { house, most } = asked;
  const units = memberVisits(asked);
  const members = [...units].map(([guest, count]) => ({ guest: idOf(house, guest), units: count }));
  const { percent, losers, needs, because } = benefitEffect({ before, after, members });
  const numbers = new Map([...units.keys()].map((guest) => [idOf(house, guest), guest]));
  const numberOf = (guest: string): number => numbers.get(guest) as number;

  return {
    figures: [
      figure('price-change', 'share', percent / 100),
      figure('members', 'count', members.length),
      figure('members-lose', 'count', losers.length, { n: members.length }),
      figure(
        'members-pay-more',
        'money',
        losers.reduce((sum, { extra }) => sum + extra, 0),
      ),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['visits', 'count'],
        ['pays-more', 'money'],
      ],
      losers.map(({ guest, extra }) => [guest, units.get(numberOf(guest)), extra]),
      Math.min(most, 25),
    ),
    lists: [
      guestList(
        'members-lose',
        losers.map(({ guest }) => numberOf(guest)),
        asked,
      ),
    ],
    because: [...because, ...(needs ? [{ code: 'report/needs-notice' }] : [])],
  };
};

function termsIn(asked: Asked, when: 'before' | 'after') {
  const unitPrice = amountIn(asked, `unit-${when}`);
  const discount = (numberIn(asked.options, `discount-${when}`) ?? 0) / 100;

  return unitPrice !== undefined && unitPrice > 0 && discount >= 0 && discount < 1
    ? { unitPrice, discount }
    : undefined;
}

/** How often each member came in the period. */
function memberVisits({ house, span }: Asked): ReadonlyMap<number, number> {
  const member = house.people.dimensions.find(({ name }) => name === 'member');
  const isNow = within(span.period);
  const counts = new Map<number, number>();
  const { guest, day } = house.visits;
  for (let row = 0; row < guest.length; row += 1) {
    const who = guest[row] as number;
    if (!isNow(day[row] as number) || member?.values[member.codes[who] as number] !== 'yes') continue;
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }

  return counts;
}

import type { LeverGroup } from '../../delivered-value/compare-levers.ts';
import { compareLevers } from '../../delivered-value/compare-levers.ts';
import { baitPatterns, overduePromises, promiseRates } from '../../service/promise.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import { amountIn, figure, guestList, numberIn, shareOf, tableOf, textIn, within } from '../ask.ts';
import type { HouseColumns, HouseGift } from '../house-columns.ts';
import { contactsIn } from './staff.ts';
import { visitsByGuest } from './visits-in.ts';

/** Which promises are kept, by product or by who gave them, and which product is promised and not there again and again. */
export const askPromises: Ask = (asked) => {
  const { span, options, most } = asked;
  const by = textIn(options, 'by') === 'staff' ? 'by' : 'product';
  const [now, before] = [promisesIn(asked, span.period), promisesIn(asked, span.before)];
  const rates = promiseRates(now, by);
  const bait = baitPatterns(now);
  const baits = new Set(bait.map(({ product }) => product));
  const disappointed = now.filter(({ outcome }) => outcome === 'broken').map(({ guest }) => guest);

  return {
    figures: [
      figure('promises', 'count', now.length, { before: before.length }),
      figure('promises-kept', 'share', keptOf(now), { before: keptOf(before), n: resolvedOf(now).length }),
      figure('promises-open', 'count', now.filter(({ outcome }) => outcome === 'open').length),
      figure('promises-late', 'count', overduePromises(now, span.asOf).length),
      figure('bait', 'count', bait.length),
    ],
    table: tableOf(
      [
        by === 'by' ? ['staff-member', 'text'] : ['product', 'text'],
        ['promises-kept', 'count'],
        ['promises-broken', 'count'],
        ['promises-open', 'count'],
        ['share', 'share'],
        ...(by === 'product' ? ([['bait', 'term']] as const) : []),
      ],
      rates.map(({ name, kept, broken, open, rate }) => [
        name,
        kept,
        broken,
        open,
        rate,
        ...(by === 'product' ? [baits.has(name) ? 'yes' : 'no'] : []),
      ]),
      most,
    ),
    chart: { kind: 'bars', by: by === 'by' ? 'staff-member' : 'product', values: ['promises-broken'] },
    lists: [guestList('promise-broken', [...new Set(disappointed)], asked)],
    because: [
      now.length === 0
        ? { code: 'report/no-promises' }
        : { code: bait.length > 0 ? 'report/bait' : 'report/no-bait', facts: { n: bait.length } },
    ],
  };
};

type Promises = NonNullable<HouseColumns['services']>['promises'];

function promisesIn({ house }: Pick<Asked, 'house'>, period: Asked['span']['period']): Promises {
  const isNow = within(period);

  return (house.services?.promises ?? []).filter(({ madeOn }) => isNow(epochDayOf(madeOn)));
}

function resolvedOf(promises: Promises): Promises {
  return promises.filter(({ outcome }) => outcome !== 'open');
}

function keptOf(promises: Promises): number | undefined {
  return shareOf(promises.filter(({ outcome }) => outcome === 'kept').length, resolvedOf(promises).length);
}

/** Caring for the relationship: somebody of the house spoke to the guest, and gave no discount. */
const relationship = 'relationship';

/**
 * What keeps guests: discounts and other gifts, or being spoken to. Each guest counts with the first that he met in the
 * period before last, so that there was time to return; nobody is called better from few, or where intervals overlap.
 */
export const askLevers: Ask = (asked) => {
  const groups = leverGroups(asked);
  const [discount, other] = ['discount', relationship].map(
    (lever) => groups.find((group) => group.lever === lever) ?? { lever, n: 0, retained: 0, cost: 0 },
  ) as [LeverGroup, LeverGroup];
  const { better, because } = compareLevers(discount, other);
  const lineOf = (group: LeverGroup) => compareLevers(group, group).lines[0];

  return {
    figures: [
      figure('given-discount', 'count', discount.n),
      figure('in-touch', 'count', other.n),
      figure('retention-discount', 'share', shareOf(discount.retained, discount.n), { n: discount.n }),
      figure('retention-relationship', 'share', shareOf(other.retained, other.n), { n: other.n }),
    ],
    table: tableOf(
      [
        ['lever', 'term'],
        ['guests', 'count'],
        ['came-back', 'share'],
        ['low', 'share'],
        ['high', 'share'],
        ['cost', 'money'],
        ['cost-per-retained', 'money'],
      ],
      groups
        .map(lineOf)
        .map(({ lever, n, retention, low, high, cost, costPerRetained }) => [
          lever,
          n,
          n > 0 ? retention : undefined,
          n > 0 ? low : undefined,
          n > 0 ? high : undefined,
          cost,
          costPerRetained === undefined ? undefined : Math.round(costPerRetained),
        ]),
    ),
    because: [...because, ...(better === undefined ? [] : [{ code: 'report/not-drawn-by-lot' }])],
  };
};

/** Guests by the first lever they met, and how many of them came within the days after. */
function leverGroups(asked: Asked): readonly LeverGroup[] {
  const { house, span, options } = asked;
  const days = Math.max(1, Math.round(numberIn(options, 'within') ?? 180));
  const touch = amountIn(asked, 'cost') ?? 0;
  const today = epochDayOf(span.asOf);
  const isNow = within({ from: span.before.from, to: span.period.to });
  const isOver = (day: number): boolean => isNow(day) && day + days <= today;
  const gifts = (house.services?.gifts ?? []).filter(({ day }) => isOver(day));
  const first = new Map<number, HouseGift>();
  for (const gift of gifts) {
    const known = first.get(gift.guest);
    if (!known || gift.day < known.day) first.set(gift.guest, gift);
  }
  const costs = new Map<string, { n: number; retained: number; cost: number }>();
  const rows = visitsByGuest(house);
  const add = (
    lever: string,
    guest: number,
    { day, cost }: { readonly day: number; readonly cost: number },
  ): void => {
    const own = costs.get(lever) ?? { n: 0, retained: 0, cost: 0 };
    const cameBack = (rows[guest] ?? []).some((row) => {
      const since = (house.visits.day[row] as number) - day;

      return since > 0 && since <= days;
    });
    costs.set(lever, { n: own.n + 1, retained: own.retained + (cameBack ? 1 : 0), cost: own.cost + cost });
  };
  const given = new Map<number, number>();
  for (const { guest, cost } of gifts) given.set(guest, (given.get(guest) ?? 0) + cost);
  for (const [guest, { lever, day }] of first) add(lever, guest, { day, cost: given.get(guest) ?? 0 });
  const spoken = new Map<number, { day: number; times: number }>();
  for (const { guest, day, isOut, staff } of contactsIn(house, {
    from: span.before.from,
    to: span.period.to,
  })) {
    if (!isOut || staff === '' || first.has(guest) || !isOver(day)) continue;
    const own = spoken.get(guest);
    spoken.set(guest, { day: Math.min(own?.day ?? day, day), times: (own?.times ?? 0) + 1 });
  }
  for (const [guest, { day, times }] of spoken) add(relationship, guest, { day, cost: times * touch });

  return [...costs]
    .map(([lever, group]) => ({ lever, ...group }))
    .sort((one, other) => other.n - one.n || (one.lever < other.lever ? -1 : 1));
}

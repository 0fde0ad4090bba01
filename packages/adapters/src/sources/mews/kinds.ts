import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';
import { namedLists, ownedLists } from './lists.ts';

const lists = [
  'Customers',
  'Companies',
  'Reservations',
  'OrderItems',
  'Payments',
  ...namedLists,
  ...Object.keys(ownedLists),
];

/** What a payload of Mews may be called by whoever hands it over without the wrapper that tells: `customers`, `order-items`. */
export const mewsKinds: PayloadKinds = Object.fromEntries(
  lists.map((list) => [dashed(list), (entries: unknown) => ({ [list]: listOf(entries) })]),
);

function dashed(list: string): string {
  return list.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

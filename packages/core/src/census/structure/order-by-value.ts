import type { Texts } from '../columns/texts.ts';
import { comparerOf } from '../columns/texts.ts';
import { fallingOrder } from './falling-order.ts';

/** Numbers of the guests from the highest value down; ties by id. */
export function orderByValue(guests: Texts, values: ArrayLike<number>): Uint32Array {
  return isRising(guests) ? fallingOrder(values) : fallingOrder(values, comparerOf(guests));
}

/** Whether ids come in their order, as a store gives them: then ties stand right already. Texts are not looked at. */
function isRising(guests: Texts): boolean {
  if (!guests.compare) return false;
  for (let at = 1; at < guests.length; at += 1) if (guests.compare(at - 1, at) > 0) return false;

  return true;
}

import type { Texts } from '../columns/texts.ts';
import { areRising, comparerOf } from '../columns/texts.ts';
import { fallingOrder } from './falling-order.ts';

/** Numbers of the guests from the highest value down; ties by id. Where ids rise with them ties stand right already. */
export function orderByValue(guests: Texts, values: ArrayLike<number>): Uint32Array {
  return areRising(guests) ? fallingOrder(values) : fallingOrder(values, comparerOf(guests));
}

import { mixed } from './value-table.ts';

/** How many records have each date, 0 left out; where records have weights, the sum of those, in the order of the records. */
export function countsOfDates(dates: Int32Array, weights?: Float64Array): ReadonlyMap<number, number> {
  const { places, distinct } = placesOf(dates);
  const counts = new Float64Array(distinct.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    if (place >= 0) counts[place] = (counts[place] as number) + (weights ? (weights[at] as number) : 1);
  }

  return new Map(distinct.map((date, place) => [date, counts[place] as number]));
}

/** Dates by the order in which they first came; −1 where there is none. Few are distinct, however many records have one. */
function placesOf(dates: Int32Array): { readonly places: Int32Array; readonly distinct: readonly number[] } {
  const places = new Int32Array(dates.length).fill(-1);
  const distinct: number[] = [];
  /** By slot: a place and 1; 0 where it is free. */
  let slots = new Int32Array(64);
  const slotOf = (date: number): number => {
    let slot = mixed(date) & (slots.length - 1);
    while (slots[slot] !== 0 && distinct[(slots[slot] as number) - 1] !== date)
      slot = (slot + 1) & (slots.length - 1);

    return slot;
  };
  for (let at = 0; at < dates.length; at += 1) {
    const date = dates[at] as number;
    if (date === 0) continue;
    const slot = slotOf(date);
    if (slots[slot] === 0) slots[slot] = distinct.push(date);
    places[at] = (slots[slot] as number) - 1;
    if (distinct.length * 2 <= slots.length) continue;
    slots = new Int32Array(slots.length * 2);
    for (const [place, each] of distinct.entries()) slots[slotOf(each)] = place + 1;
  }

  return { places, distinct };
}

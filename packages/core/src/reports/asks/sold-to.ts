import type { Dimension, FactTable } from '../../census/pivot/fact-table.ts';
import { structureClasses } from '../../census/structure/structure.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Asked } from '../ask.ts';
import type { Lines } from '../house-columns.ts';
import { classesOf } from './loyalty.ts';

/**
 * Lines of sales with what is known of who bought, for the columns that the lines themselves have not: `guest`, `class`
 * (core to edge, by what each has brought until the day), or a column of guests such as `nationality`.
 */
export function soldTo(
  { table, guest }: Lines,
  { house, span }: Pick<Asked, 'house' | 'span'>,
  names: readonly string[],
): FactTable {
  const missing = [...new Set(names)].filter((name) => !table.dimensions.some((one) => one.name === name));
  const joined = missing.flatMap((name) => {
    const column = ofGuests(name, { house, span });

    return column ? [lineBy(column, guest)] : [];
  });

  return { ...table, dimensions: [...table.dimensions, ...joined] };
}

function ofGuests(name: string, { house, span }: Pick<Asked, 'house' | 'span'>): Dimension | undefined {
  if (name === 'guest')
    return { name, values: house.guests, codes: Int32Array.from(house.guests, (_, at) => at) };
  if (name !== 'class') return house.people.dimensions.find((one) => one.name === name);
  const { classOf } = classesOf({ house }, epochDayOf(span.asOf));

  return { name, values: structureClasses, codes: Int32Array.from(classOf) };
}

/** The words of guests at each line; what nobody bought has none. */
function lineBy({ name, values, codes }: Dimension, guest: Int32Array): Dimension {
  const nobody = values.length;

  return {
    name,
    values: [...values, ''],
    codes: Int32Array.from(guest, (who) => (who < 0 ? nobody : (codes[who] as number))),
  };
}

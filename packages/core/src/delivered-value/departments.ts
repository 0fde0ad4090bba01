import type { Department } from '../shared/preference.ts';
import { departments } from '../shared/preference.ts';

/** Whose a touchpoint is, by the words in its name. Data: a hotel adds its own. */
export type TouchpointOwners = Readonly<Record<string, Department>>;

/** Words that a house begins with, in English and Chinese. The first that stands in a touchpoint holds. */
export const touchpointOwners: TouchpointOwners = {
  'check-in': 'front-desk',
  'check-out': 'front-desk',
  reception: 'front-desk',
  desk: 'front-desk',
  price: 'front-desk',
  queue: 'front-desk',
  前台: 'front-desk',
  入住: 'front-desk',
  breakfast: 'restaurant',
  dining: 'restaurant',
  dinner: 'restaurant',
  lunch: 'restaurant',
  早餐: 'restaurant',
  餐: 'restaurant',
  snack: 'kitchen',
  food: 'kitchen',
  dish: 'kitchen',
  点心: 'kitchen',
  菜: 'kitchen',
  detergent: 'laundry',
  洗衣: 'laundry',
  pool: 'spa',
  gym: 'spa',
  wifi: 'engineering',
  internet: 'engineering',
  shower: 'engineering',
  air: 'engineering',
  noise: 'engineering',
  网: 'engineering',
  room: 'housekeeping',
  bed: 'housekeeping',
  clean: 'housekeeping',
  房: 'housekeeping',
  床: 'housekeeping',
};

/** The department that a touchpoint belongs to; what no table knows is for the front desk, which every house has. */
export function departmentAt(touchpoint: string | undefined, owners: TouchpointOwners = {}): Department {
  const told = touchpoint?.toLowerCase() ?? '';
  const own = (departments as readonly string[]).includes(told) ? (told as Department) : undefined;
  const inTable = (table: TouchpointOwners): Department | undefined => {
    const word = Object.keys(table).find((one) => told.includes(one.toLowerCase()));

    return word === undefined ? undefined : table[word];
  };

  return (
    inTable(owners) ??
    own ??
    departments.find((one) => told.includes(one)) ??
    inTable(touchpointOwners) ??
    'front-desk'
  );
}

import type { People } from '../values/people.ts';
import { column, marksOf, mostPacked, rowWidth } from './look-rows.ts';

/** Where something stands that each record has one of: in a column by itself, or in rows that lie side by side. */
export interface RecordCells {
  numbers: Int32Array;
  width: number;
  place: number;
  shift: number;
  mask: number;
}

/** What a record has there. */
export function cellAt({ numbers, width, place, shift, mask }: RecordCells, record: number): number {
  return ((numbers[record * width + place] as number) >>> shift) & mask;
}

/** Cells of a column by itself. */
export function cellsIn(numbers: Int32Array): RecordCells {
  return { numbers, width: 1, place: 0, shift: 0, mask: -1 };
}

/** What is looked at of every record that is compared. */
export type AllCells = ReturnType<typeof cellsOf>;

/** Makes cells that are read from the columns of people. */
export function cellsOf(people: People) {
  return {
    birth: cellsIn(people.birth),
    given: cellsIn(people.given),
    family: cellsIn(people.family),
    street: cellsIn(people.street),
    phone: cellsIn(people.phone.first),
    email: cellsIn(people.email.first),
    document: cellsIn(people.document.first),
    membership: cellsIn(people.membership.first),
    city: cellsIn(people.city.ids),
    postcode: cellsIn(people.postcode.ids),
    region: cellsIn(people.region.ids),
    country: cellsIn(people.country.ids),
    nationality: cellsIn(people.nationality.ids),
    /** Bits: `hasNumbers`, `hasCompany`, `hasForms`. */
    marks: cellsIn(marksOf(people)),
  };
}

/** From now on cells are read from rows, in which all of a record comes from memory at once. */
export function readRows(cells: AllCells, rows: Int32Array, { country, nationality }: People): void {
  const turn = (cell: RecordCells, place: number, shift = 0, mask = -1): void => {
    Object.assign(cell, { numbers: rows, width: rowWidth, place, shift, mask });
  };
  turn(cells.birth, column.birth);
  turn(cells.given, column.given);
  turn(cells.family, column.family);
  turn(cells.street, column.street);
  turn(cells.phone, column.number);
  turn(cells.email, column.number + 1);
  turn(cells.document, column.number + 2);
  turn(cells.membership, column.number + 3);
  turn(cells.city, column.city);
  turn(cells.postcode, column.postcode);
  turn(cells.region, column.region);
  turn(cells.marks, column.flags, 0, 7);
  if (country.texts.length <= mostPacked) turn(cells.country, column.lands, 0, mostPacked);
  if (nationality.texts.length <= mostPacked) turn(cells.nationality, column.lands, 16, mostPacked);
}

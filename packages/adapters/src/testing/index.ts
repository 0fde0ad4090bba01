export type { CsvHotelOptions, CsvTable, WritableHotel } from './write-csv.ts';
export { writeCsvHotel } from './write-csv.ts';

export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { SquareFilesOptions } from './files.ts';
export { squareFiles } from './files.ts';
export { squareKinds } from './shapes.ts';
export { squareRecords } from './to-records.ts';

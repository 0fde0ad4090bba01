export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { ApaleoFilesOptions } from './files.ts';
export { apaleoFiles } from './files.ts';
export { apaleoKinds } from './shapes.ts';
export { apaleoRecords } from './to-records.ts';

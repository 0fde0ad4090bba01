export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { ShijiFilesOptions } from './files.ts';
export { shijiFiles } from './files.ts';
export { shijiKinds } from './shapes.ts';
export { shijiRecords } from './to-records.ts';

export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { TastyigniterFilesOptions } from './files.ts';
export { tastyigniterFiles } from './files.ts';
export { tastyigniterKinds } from './shapes.ts';
export { tastyigniterRecords } from './to-records.ts';

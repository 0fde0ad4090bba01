export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { HtngFilesOptions } from './files.ts';
export { htngFiles } from './files.ts';
export { htngKinds } from './shapes.ts';
export { htngRecords } from './to-records.ts';

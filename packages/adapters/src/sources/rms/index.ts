export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { RmsFilesOptions } from './files.ts';
export { rmsFiles } from './files.ts';
export { rmsKinds } from './shapes.ts';
export { rmsRecords } from './to-records.ts';

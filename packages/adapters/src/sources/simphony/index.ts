export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { SimphonyFilesOptions } from './files.ts';
export { simphonyFiles } from './files.ts';
export { simphonyKinds } from './shapes.ts';
export { simphonyRecords } from './to-records.ts';

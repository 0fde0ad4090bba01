export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { CloudbedsFilesOptions } from './files.ts';
export { cloudbedsFiles } from './files.ts';
export { cloudbedsKinds } from './shapes.ts';
export { cloudbedsRecords } from './to-records.ts';

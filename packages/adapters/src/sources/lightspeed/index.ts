export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export { lightspeedFiles } from './files.ts';
export type { LightspeedFilesOptions, LightspeedTables } from './options.ts';
export { lightspeedKinds } from './shapes.ts';
export { lightspeedRecords } from './to-records.ts';

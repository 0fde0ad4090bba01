export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { MembersCnFilesOptions } from './files.ts';
export { membersCnFiles } from './files.ts';
export { membersCnKinds } from './shapes.ts';
export { membersCnRecords } from './to-records.ts';

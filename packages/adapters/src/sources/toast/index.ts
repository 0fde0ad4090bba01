export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadKinds } from '../../shared/payload-kinds.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export type { ToastFilesOptions } from './files.ts';
export { toastFiles } from './files.ts';
export { toastKinds } from './shapes.ts';
export { toastRecords } from './to-records.ts';

export type { ChargeMeaning, HotelTables } from '../../shared/hotel-tables.ts';
export type { PayloadFiles } from '../../shared/payload-files.ts';
export type { PayloadPlace } from '../../shared/reading.ts';
export { openTravelFiles } from './files.ts';
export type { OpenTravelFilesOptions, OpenTravelTables } from './options.ts';
export type { XmlLimits } from './parse-xml.ts';
export { parseXml } from './parse-xml.ts';
export { openTravelRecords } from './to-records.ts';

export { vcardFiles } from './files.ts';
export type { CardLine, VCard } from './parse-vcards.ts';
export { parseVCards } from './parse-vcards.ts';
export { vcardRecords } from './to-records.ts';

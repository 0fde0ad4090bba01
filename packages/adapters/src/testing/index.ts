export type { OperaShelf } from './opera-pages.ts';
export { operaShelf } from './opera-pages.ts';
export type { PageSink } from './page-writer.ts';
export type { OperaCall, OperaServer, ServeOperaOptions, Trouble } from './serve-opera.ts';
export { serveOpera } from './serve-opera.ts';
export type { CsvHotelOptions, CsvTable, WritableHotel } from './write-csv.ts';
export { writeCsvHotel } from './write-csv.ts';
export type { OperaWritable, WriteOperaOptions, WrittenHotel } from './write-opera.ts';
export { operaTablesOf, writeOperaHotel } from './write-opera.ts';

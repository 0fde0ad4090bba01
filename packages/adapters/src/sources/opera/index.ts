export type { OperaFilesOptions } from './files.ts';
export { operaFiles } from './files.ts';
export type { NoteMeaning, OperaPlace, OperaTables, TransactionCode, TransactionMeaning } from './options.ts';
export { joinProfile, operaRecords, transactionCodesOf } from './to-records.ts';

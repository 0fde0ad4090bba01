export type { LabelSheet, PrintedAddress, PrintFont, PrintOptions } from './print-files.ts';
export { envelopes, envelopesPdf, labelSheets, labelsPdf } from './print-files.ts';

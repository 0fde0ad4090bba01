export {
  departmentSchema,
  factStatementSchema,
  orderLineSchema,
  profileStatementSchema,
} from './fact-schemas.ts';
export { inputSchemas, mostRecords } from './operation-schemas.ts';
export { outputSchemas } from './output-schemas.ts';
export { carePlanSchema } from './plan-schemas.ts';
export {
  currencySchema,
  daySchema,
  instantSchema,
  moneySchema,
  partialDateSchema,
  preferenceSchema,
  sourceSchema,
} from './primitive-schemas.ts';
export {
  chargeRecordSchema,
  consentSchema,
  contactPointSchema,
  contactRecordSchema,
  feedbackRecordSchema,
  identifierSchema,
  personNameSchema,
  profileRecordSchema,
  recordSchemas,
  relationSchema,
  serviceRecordSchema,
  stayRecordSchema,
} from './record-schemas.ts';
export { houseSettingsSchema } from './settings-schemas.ts';

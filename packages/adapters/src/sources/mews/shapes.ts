import type { Known } from '../../shared/left-over.ts';

/*
 * What Mews sends, as far as it is read. Everything else in an answer is kept in the `extra` of its record. Names follow
 * the documentation of the Connector API; where an older version of an operation calls something else, that stands here
 * too.
 */

const stamps = {
  CreatedUtc: true,
  UpdatedUtc: true,
  CreatorProfileId: true,
  UpdaterProfileId: true,
} as const;

/** Only what was read of a document: where it was issued stays. */
const documentShape = {
  Id: true,
  CustomerId: true,
  Type: true,
  Number: true,
  Expiration: true,
  ExpirationDate: true,
  IssuingCountryCode: true,
} as const satisfies Known;

/** A customer, with what its own lists say about it. */
export const customerShape = {
  ...stamps,
  Id: true,
  ChainId: true,
  Title: true,
  Sex: true,
  FirstName: true,
  LastName: true,
  SecondLastName: true,
  NationalityCode: true,
  PreferredLanguageCode: true,
  BirthDate: true,
  Email: true,
  HasOtaEmail: true,
  Phone: true,
  LoyaltyCode: true,
  Notes: true,
  DietaryRequirements: true,
  Passport: documentShape,
  IdentityCard: documentShape,
  Visa: documentShape,
  DriversLicense: documentShape,
  Address: true,
  AddressId: true,
  CompanyId: true,
  MergeTargetId: true,
  ActivityState: true,
  IsActive: true,
  PreferredSpaceFeatures: true,
} as const satisfies Known;

/** A company or travel agency. */
export const companyShape = {
  ...stamps,
  Id: true,
  ChainId: true,
  Name: true,
  Telephone: true,
  InvoicingEmail: true,
  Notes: true,
  Address: true,
  AddressId: true,
  MergeTargetId: true,
  IsActive: true,
} as const satisfies Known;

/** A reservation, in the version of 2023-06-06 and the one before. Cards and codes to open doors are not kept. */
export const reservationShape = {
  ...stamps,
  Id: true,
  Number: true,
  ServiceId: true,
  EnterpriseId: true,
  AccountId: true,
  AccountType: true,
  CustomerId: true,
  CompanionIds: true,
  BookerId: true,
  State: true,
  Origin: true,
  CommanderOrigin: true,
  OriginDetails: true,
  OriginDetail: true,
  StartUtc: true,
  EndUtc: true,
  ScheduledStartUtc: true,
  ActualStartUtc: true,
  ScheduledEndUtc: true,
  ActualEndUtc: true,
  CancelledUtc: true,
  RequestedResourceCategoryId: true,
  RequestedCategoryId: true,
  AssignedResourceId: true,
  AssignedSpaceId: true,
  AssignedResourceLocked: true,
  RateId: true,
  BusinessSegmentId: true,
  TravelAgencyId: true,
  PartnerCompanyId: true,
  CompanyId: true,
  ChannelNumber: true,
  ChannelManagerNumber: true,
  ChannelManagerGroupNumber: true,
  GroupId: true,
  Purpose: true,
  PersonCounts: true,
  AdultCount: true,
  ChildCount: true,
  CreditCardId: true,
  QrCodeData: true,
} as const satisfies Known;

/** An order item: what was bought, taken back, or owed to a city. */
export const orderItemShape = {
  ...stamps,
  Id: true,
  EnterpriseId: true,
  AccountId: true,
  AccountType: true,
  ServiceId: true,
  ServiceOrderId: true,
  OrderId: true,
  AccountingCategoryId: true,
  BillingName: true,
  UnitCount: true,
  UnitAmount: true,
  Amount: { Currency: true, NetValue: true, GrossValue: true, TaxValues: true, Breakdown: true },
  OriginalAmount: true,
  RevenueType: true,
  Type: true,
  ConsumedUtc: true,
  StartUtc: true,
  ClosedUtc: true,
  Data: true,
} as const satisfies Known;

/** An item that an outlet sold. */
export const outletItemShape = {
  ...stamps,
  Id: true,
  EnterpriseId: true,
  BillId: true,
  AccountingCategoryId: true,
  Type: true,
  Name: true,
  UnitCount: true,
  UnitAmount: true,
  UnitCost: true,
  ConsumedUtc: true,
  PaymentCardPaymentId: true,
} as const satisfies Known;

/** A payment; how it was paid is not kept. */
export const paymentShape = {
  ...stamps,
  Id: true,
  EnterpriseId: true,
  AccountId: true,
  AccountType: true,
  ReservationId: true,
  AccountingCategoryId: true,
  Amount: { Currency: true, NetValue: true, GrossValue: true, TaxValues: true, Breakdown: true },
  OriginalAmount: true,
  Type: true,
  ConsumedUtc: true,
  ChargedUtc: true,
  SettlementUtc: true,
  SettlementId: true,
  Identifier: true,
  Data: true,
} as const satisfies Known;

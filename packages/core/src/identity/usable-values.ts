import type { DocumentIdentifier, EmailPoint, PhonePoint, ProfileRecord } from '../records/profile-record.ts';
import type { PartialDate } from '../shared/partial-date.ts';

/** Domains behind which a travel agent passes mail on: the address is the booking's, not the guest's. */
const relayDomains = [
  'guest.booking.com',
  'property.booking.com',
  'm.expediapartnercentral.com',
  'agoda-messaging.com',
  'guest.airbnb.com',
  'reply.airbnb.com',
  'host.airbnb.com',
  'guest.trip.com',
  'messages.homeaway.com',
  'guest.hotelbeds.com',
  'guest.traveloka.com',
];
/** Mailboxes of nobody: what people type where a form insists on an address, and those of a desk. */
export const deskMailboxes: ReadonlySet<string> = new Set([
  'no',
  'none',
  'noemail',
  'nomail',
  'na',
  'null',
  'test',
  'unknown',
  'x',
  'xx',
  'xxx',
  'guest',
  'noreply',
  'no-reply',
  'donotreply',
  'info',
  'office',
  'contact',
  'admin',
  'sales',
  'support',
  'service',
  'enquiries',
  'reception',
  'frontdesk',
  'reservation',
  'reservations',
  'booking',
  'bookings',
  'travel',
  'accounts',
  'accounting',
  'webmaster',
  'postmaster',
]);

/** The document number as it is compared, or `undefined` where it is masked, a placeholder or too short. */
export function usableDocument({ number }: DocumentIdentifier): string | undefined {
  if (/[*•]/.test(number)) return undefined;
  const bare = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

  return bare.length < 5 || isFiller(bare) ? undefined : bare;
}

/** The e-mail address as it is compared, or `undefined` where it is a relay, a desk's or a placeholder. */
export function usableEmail({ address, relay }: EmailPoint): string | undefined {
  const [mailbox = '', domain = ''] = address.toLowerCase().split('@');
  if (relay || address.includes('*') || !isProvider(domain)) return undefined;
  if (deskMailboxes.has(mailbox)) return undefined;

  return `${mailbox}@${domain}`;
}

/** Few providers have most mailboxes: what was found of the last ones is remembered. */
const providers = new Map<string, boolean>();
const mostProviders = 4096;

/** Whether a domain can be somebody's provider: no relay and no placeholder. */
export function isProvider(domain: string): boolean {
  const known = providers.get(domain);
  if (known !== undefined) return known;
  const isOne =
    domain.includes('.') &&
    !relayDomains.some((relay) => domain === relay || domain.endsWith(`.${relay}`)) &&
    !/^(no|test|none|null)\./.test(domain);
  if (providers.size >= mostProviders) providers.clear();
  providers.set(domain, isOne);

  return isOne;
}

/** The telephone number as it is compared, or `undefined` where it could not be read or is a placeholder. */
export function usablePhone({ number }: PhonePoint): string | undefined {
  if (!number) return undefined;
  const subscriber = number.slice(-7);

  return isFiller(subscriber) ? undefined : number;
}

/** The birthday as it is compared: the placeholders 1900 and earlier have no year, and 1 January of them says nothing. */
export function usableBirthDate({ birthDate }: ProfileRecord): PartialDate | undefined {
  if (!birthDate) return undefined;
  const { year, month, day } = birthDate;
  if (year !== undefined && year > 1900) return birthDate;

  return month === 1 && day === 1 ? undefined : { month, day };
}

/** One character again and again, or a run such as 1234567. */
function isFiller(text: string): boolean {
  if (new Set(text).size === 1) return true;

  return '01234567890'.includes(text) || '9876543210'.includes(text);
}

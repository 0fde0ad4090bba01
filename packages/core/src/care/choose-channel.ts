import { mayContact } from '../guests/consent-at.ts';
import type { Guest } from '../guests/guest.ts';
import { holds } from '../guests/sourced.ts';
import type { ContactPoint } from '../records/profile-record.ts';
import type { Instant } from '../shared/day.ts';

/** The ways by which the house writes to a guest. */
export const writtenChannels = ['sms', 'email', 'messenger', 'fax'] as const;

/** One of the ways by which the house writes to a guest. */
export type WrittenChannel = (typeof writtenChannels)[number];

/** Why a channel could not be taken. */
export interface ChannelPassed {
  readonly channel: WrittenChannel;
  readonly reason: 'no-address' | 'no-consent';
}

/** The channel that a message goes by, or why there is none. */
export type ChannelChoice =
  | {
      readonly channel: WrittenChannel;
      readonly address: string;
      readonly passed: readonly ChannelPassed[];
    }
  | { readonly channel?: undefined; readonly passed: readonly ChannelPassed[] };

/** What is to be sent, and by which channels it may go. */
export interface ChannelQuestion {
  readonly purpose: 'marketing' | 'transactional' | 'research';
  /** Those that the house has, in its order. */
  readonly channels: readonly WrittenChannel[];
  /** The one that the guest asked for: it goes first. */
  readonly preferred?: string;
  /** As of this moment. */
  readonly at: Instant;
}

/**
 * The first channel, in the guest's own order before that of the house, over which he can be reached and allows it. Of
 * several addresses the best known that he allows is taken; never one without his consent.
 */
export function chooseChannel(
  guest: Guest,
  { purpose, channels, preferred, at }: ChannelQuestion,
): ChannelChoice {
  const passed: ChannelPassed[] = [];
  const first = channels.filter((channel) => channel === preferred);
  for (const channel of [...first, ...channels.filter((one) => one !== preferred)]) {
    const addresses = addressesOf(guest, channel);
    const address = addresses.find((one) =>
      mayContact(guest, { channel: consentChannel(channel), purpose, address: one, at }),
    );
    if (address !== undefined) return { channel, address, passed };
    passed.push({ channel, reason: addresses.length === 0 ? 'no-address' : 'no-consent' });
  }

  return { passed };
}

/** Where a guest can be reached by a channel, the best known first. */
export function addressesOf(guest: Guest, channel: WrittenChannel): readonly string[] {
  if (channel === 'messenger')
    return guest.identifiers
      .filter(holds)
      .flatMap(({ value }) => (value.type === 'social' ? [value.handle] : []));
  const points = guest.contactPoints.filter(holds).map(({ value }) => value);
  if (channel === 'email')
    return points.flatMap((point) => (point.type === 'email' && point.relay !== true ? [point.address] : []));
  const numbers = points.filter(isNumber);

  return (
    channel === 'fax'
      ? numbers.filter(({ use }) => use === 'fax')
      : [
          ...numbers.filter(({ use }) => use === 'mobile'),
          ...numbers.filter(({ use }) => use !== 'mobile' && use !== 'fax'),
        ]
  ).map(({ number }) => number);
}

function isNumber(
  point: ContactPoint,
): point is ContactPoint & { readonly type: 'phone'; readonly number: string } {
  return point.type === 'phone' && point.number !== undefined;
}

/** Nobody asks for consent to a fax by itself: it is a call to a number. */
function consentChannel(channel: WrittenChannel): 'sms' | 'email' | 'messenger' | 'phone' {
  return channel === 'fax' ? 'phone' : channel;
}

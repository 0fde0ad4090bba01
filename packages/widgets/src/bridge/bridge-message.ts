import type { GuestId } from '@innkeeper/core';
import type { GuestDetails } from './guest-details.ts';
import { isPlain, readGuestDetails } from './guest-details.ts';

/** The version of the messages: a page that speaks another is not understood, and says so. */
export const bridgeVersion = 1;

/** What a system and a hosted page tell each other. */
export type BridgeMessage =
  /** The person in the dialog: from the system to be recognised, from the hosted page to fill the dialog. */
  | { readonly type: 'GuestDetails'; readonly value: GuestDetails }
  /** The guest whom the system has on its screen. */
  | { readonly type: 'ShowGuest'; readonly value: ShownGuest }
  /** The language that the person at the desk reads: the hosted page speaks it from now on. */
  | { readonly type: 'Language'; readonly value: SpokenLanguage }
  /** Another person is at the desk: everything shown is cleared. */
  | { readonly type: 'Shutdown' };

/** Whom to show. */
export interface ShownGuest {
  readonly guestId: GuestId;
  readonly property?: string;
}

/** A language by its tag (BCP 47): `zh-CN`. What it speaks of it, the hosted page knows. */
export interface SpokenLanguage {
  readonly language: string;
}

/** Why a message was not taken. It never holds what the message said. */
export type BridgeRefusal = 'source' | 'origin' | 'shape' | 'version' | 'session' | 'replay';

/** A message on its way: which page load it is from and for, and its number, so that none counts twice. */
export interface Envelope {
  readonly type: 'Hello' | BridgeMessage['type'];
  readonly from: string;
  readonly to?: string;
  readonly number: number;
  /** Absent in a greeting. */
  readonly message?: BridgeMessage;
}

/** Reads what came over the border, where anybody may write anything. */
export function readEnvelope(data: unknown): Envelope | 'shape' | 'version' {
  if (!isPlain(data) || typeof data.type !== 'string') return 'shape';
  if (data.version !== bridgeVersion) return 'version';
  const { from, to, number } = data;
  if (!isSession(from) || !(to === undefined || isSession(to)) || !isNumber(number)) return 'shape';
  if (data.type === 'Hello') return { type: 'Hello', from, to, number };
  const message = readMessage(data.type, data.value);

  return message ? { type: message.type, from, to, number, message } : 'shape';
}

function readMessage(type: string, value: unknown): BridgeMessage | undefined {
  if (type === 'Shutdown') return value === undefined ? { type } : undefined;
  if (type === 'ShowGuest') {
    const guest = readShownGuest(value);

    return guest && { type, value: guest };
  }
  if (type === 'Language') {
    const language = isPlain(value) ? value.language : undefined;

    return isLanguage(language) ? { type, value: { language } } : undefined;
  }
  if (type !== 'GuestDetails') return undefined;
  const details = readGuestDetails(value);

  return details && { type, value: details };
}

function readShownGuest(value: unknown): ShownGuest | undefined {
  if (!isPlain(value)) return undefined;
  const { guestId, property } = value;
  if (!isGuestId(guestId)) return undefined;
  if (property === undefined) return { guestId };

  return typeof property === 'string' && property.length <= 60 ? { guestId, property } : undefined;
}

function isGuestId(value: unknown): value is GuestId {
  return typeof value === 'string' && /^guest_[0-9a-f]{8,64}$/.test(value);
}

function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,8}$/i.test(value);
}

function isSession(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

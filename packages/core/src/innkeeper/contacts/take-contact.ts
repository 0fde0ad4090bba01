import { handleKey } from '../../identity/identity-keys.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import { idOf } from '../../shared/hash.ts';
import type { FactId, FeedbackId, GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Department } from '../../shared/preference.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import { fileComplaint } from '../duties/complaint-use-cases.ts';
import { orderWork } from '../duties/work-use-cases.ts';
import { numbersOf } from '../finder/numbers-of.ts';
import { addGuest } from '../guests/fact-use-cases.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { findInScope, loadInScope } from '../guests/load-in-scope.ts';
import type { WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';

/** The ways by which somebody gets in touch with the house. */
export const touchMedia = ['call', 'web', 'email', 'sms', 'messenger', 'desk', 'post'] as const;

/** What a contact is for, in the words of a call centre. */
export const touchKinds = ['consult', 'complaint', 'order'] as const;

/** One contact with the house, as a call centre, a web form, a mailbox or a desk tells it. */
export interface TouchInput {
  readonly medium: (typeof touchMedia)[number];
  /** `out` where the house called. @defaultValue 'in' */
  readonly direction?: 'in' | 'out';
  /** @defaultValue 'consult' */
  readonly kind?: (typeof touchKinds)[number];
  readonly phone?: string;
  /** ISO 3166-1 alpha-2 to read a national number by. */
  readonly country?: string;
  readonly email?: string;
  /** A name in a messenger or social network. */
  readonly social?: { readonly network: string; readonly handle: string };
  /** Who it is, where the other side knows. */
  readonly guestId?: GuestId;
  /** What the caller says he is called: kept of a stranger, and never what anybody is known by. */
  readonly name?: string;
  /** What a complaint is about: `shower`. */
  readonly about?: string;
  readonly text?: string;
  /** Who sees to an order. @defaultValue 'front-desk' */
  readonly department?: Department;
  /** The id of the event in the other system: the same one twice is one contact. */
  readonly eventId?: string;
}

/** What became of a contact: nobody who gets in touch is lost. */
export interface TouchTaken {
  readonly guestId: GuestId;
  readonly contactId: string;
  /** Nobody was known by this number or address: there is a prospect now. */
  readonly isNew: boolean;
  /** It was told before. */
  readonly isKnown?: true;
  /** The case that a complaint opened. */
  readonly complaintId?: FeedbackId;
  /** The work that was ordered: what was asked for, or to see to a stranger. */
  readonly workId?: FactId;
  /** What to ask next time, at most two. */
  readonly ask: readonly ('name' | 'phone' | 'email')[];
}

/**
 * Takes a contact in. Whoever is known by the number, address or handle has it in his timeline; of several the one who was
 * last in touch. A stranger becomes a prospect with the channel that he came by, and the sales staff is told to see to him.
 * A complaint opens a case, an order goes to its department.
 * @throws `input/invalid` where nothing says who it is
 */
export async function takeContact(call: WriteCall, input: TouchInput): Promise<TouchTaken> {
  const { medium, kind = 'consult', direction = 'in', text, about, department, eventId } = input;
  const { tenant } = call.house;
  const known = await whoIs(call, input);
  const id = idOf(
    'contact',
    tenant,
    ...(eventId === undefined
      ? [call.now, call.actor.id, JSON.stringify(input)]
      : ['touch', medium, eventId]),
  );
  const source = { system: ownSystem, kind: 'contact', id } as const;
  const [before] = await call.rows.where('contact', 'id', [recordIdOf(tenant, source)]);
  if (before) {
    const { profile } = before.body as ContactRecord;
    const dossier = await loadInScope(call, renamed('guest', recordIdOf(tenant, profile)));

    return {
      guestId: dossier.guestId,
      contactId: before.id,
      isNew: false,
      isKnown: true,
      ask: missingIn(dossier),
    };
  }
  const guestId = known?.guestId ?? (await prospectOf(call, input));
  const dossier = await loadInScope(call, guestId);
  const [profile] = dossier.profiles;
  if (!profile) throw new InnkeeperError('guest/not-found', { id: guestId });
  const contactId = await keepOwnRecord(call, {
    kind: 'contact',
    source,
    profile: profile.source,
    at: call.now,
    medium,
    direction,
    staff: call.actor.id,
    subject: kind,
    text,
    channel: medium,
  });
  call.emit({ type: 'guest-changed', guestId });
  const opened =
    kind === 'complaint' && direction === 'in'
      ? await fileComplaint(call, { guestId, about: about ?? 'other', ...(text !== undefined && { text }) })
      : undefined;
  const work = await workFor(call, { guestId, isNew: !known, kind, direction, text, department });

  return {
    guestId,
    contactId,
    isNew: !known,
    ...(opened && { complaintId: opened.complaintId }),
    ...(work && { workId: work.workId }),
    ask: missingIn(dossier),
  };
}

interface Seeing {
  readonly guestId: GuestId;
  readonly isNew: boolean;
  readonly kind: NonNullable<TouchInput['kind']>;
  readonly direction: 'in' | 'out';
  readonly text: string | undefined;
  readonly department: Department | undefined;
}

async function workFor(call: WriteCall, { guestId, isNew, kind, direction, text, department }: Seeing) {
  if (direction === 'out') return undefined;
  const words = text === undefined ? {} : { text };
  if (kind === 'order') return orderWork(call, { guestId, department: department ?? 'front-desk', ...words });

  return isNew && kind === 'consult'
    ? orderWork(call, { guestId, department: 'sales', ...words })
    : undefined;
}

/** Who is known by what the contact tells; of several the one who was last in touch. */
async function whoIs(call: WriteCall, input: TouchInput): Promise<Dossier | undefined> {
  if (input.guestId !== undefined) return loadInScope(call, input.guestId);
  const keys = await keysOf(call, input);
  if (keys.length === 0)
    throw new InnkeeperError('input/invalid', {
      operation: 'takeContact',
      field: 'phone',
      problem: 'is missing, and so are email, social and guestId',
    });
  const { rows } = call;
  const profiles = (await rows.where('identityKey', 'value', keys)).map(({ profileId }) => profileId);
  const roots = new Map<string, string>(
    (await rows.where('root', 'profileId', profiles)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const found: Dossier[] = [];
  for (const rootId of new Set(profiles.map((id) => roots.get(id) ?? id))) {
    const dossier = await findInScope(call, renamed('guest', rootId));
    if (dossier) found.push(dossier);
  }

  return found.sort(
    (one, other) => lastTouch(other) - lastTouch(one) || (one.guestId < other.guestId ? -1 : 1),
  )[0];
}

function lastTouch({ contacts }: Dossier): number {
  return Math.max(0, ...contacts.map(({ at }) => Date.parse(at)));
}

async function keysOf(
  call: WriteCall,
  { phone, country, email, social }: TouchInput,
): Promise<readonly string[]> {
  const numbers = phone === undefined ? [] : await numbersOf(call, phone, { country });

  return [
    ...numbers.map((number) => `phone:${number}`),
    ...(email === undefined ? [] : [`email:${email.trim().toLowerCase()}`]),
    ...(social === undefined ? [] : [handleKey(social.handle)]),
  ];
}

/** A stranger, with what he told and the channel that he came by. */
async function prospectOf(
  call: WriteCall,
  { medium, phone, country, email, social, name }: TouchInput,
): Promise<GuestId> {
  const [number] = phone === undefined ? [] : await numbersOf(call, phone, { country });
  const { guestId } = await addGuest(call, {
    channel: medium,
    statement: {
      ...(name !== undefined && { names: [{ type: 'primary', full: name }] }),
      contactPoints: [
        ...(phone === undefined
          ? []
          : [{ type: 'phone', raw: phone, ...(number !== undefined && { number }) } as const]),
        ...(email === undefined ? [] : [{ type: 'email', address: email.trim().toLowerCase() } as const]),
      ],
      ...(social && { identifiers: [{ type: 'social', ...social }] }),
    },
  });

  return guestId;
}

/** What nobody knows of a guest yet, in the order of asking. */
function missingIn({ profiles }: Pick<Dossier, 'profiles'>): TouchTaken['ask'] {
  const points = profiles.flatMap(({ contactPoints = [] }) => contactPoints);
  const has = {
    name: profiles.some(({ names }) => names.length > 0),
    phone: points.some(({ type }) => type === 'phone'),
    email: points.some(({ type }) => type === 'email'),
  };

  return (['name', 'phone', 'email'] as const).filter((field) => !has[field]).slice(0, 2);
}

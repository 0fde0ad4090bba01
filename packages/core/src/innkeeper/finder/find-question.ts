import type { ProfileStatement } from '../../guests/fact.ts';
import { documentKey, membershipKey } from '../../identity/identity-keys.ts';
import { usableDocument } from '../../identity/usable-values.ts';
import { longNumberOf, shortNumberOf } from '../../recognition/scan/read-chinese-card.ts';
import { readScan } from '../../recognition/scan/read-scan.ts';
import type { Scan } from '../../recognition/scan/scan.ts';
import type { Day } from '../../shared/day.ts';
import { wordsOf } from '../../shared/fold-text.ts';
import type { FieldGroup } from '../house/actor.ts';
import type { ReadCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import { keyOptionsOf } from '../identity/key-options.ts';
import { checkDocument } from './check-document.ts';
import type { FindInput } from './find-types.ts';
import { numbersOf } from './numbers-of.ts';

/** What is looked for. */
export interface FindQuestion {
  /** Exact keys, with the code of the reason each stands for. */
  readonly keys: ReadonlyMap<string, string>;
  /** Those of them that were not typed as text: the fields, and what a scan says. */
  readonly stated: FindQuestion['keys'];
  /** What was typed, where it may be searched for; empty where a scan says who is meant. */
  readonly text: string;
  readonly room?: string;
  readonly prefill?: ProfileStatement;
  readonly scan?: Scan;
  /** Nobody was asked for: who is near is meant. */
  readonly isOpen: boolean;
}

/** The longest text that is read; the rest of a longer one is no name and no number. */
const longest = 200;

/** Reads what was typed or scanned; what the actor may not see is not looked for. @throws `document/malformed` */
export async function questionOf(
  call: ReadCall,
  input: FindInput & { readonly day: Day },
): Promise<FindQuestion> {
  const sight = sightOf(call.actor, call.house.policy);
  const text = wellFormed(input.text ?? '').trim();
  const scan = readScan(text, input.day);
  const isScan = scan !== undefined && scan.format !== 'cn-15' && !isDoubtfulCard(scan);
  const typed = isScan ? '' : text.slice(0, longest);
  const stated = new Map<string, string>([
    ...documentKeys(call, scan?.document ? numbersOfCard(scan.document.number) : []),
    ...(await statedKeys(call, input)),
  ]);
  const keys = new Map([...stated, ...(await typedKeys(call, typed, input))]);
  const seen = (all: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...all].filter(([, code]) => sight(groupOfReason[code] ?? 'names')));
  const isRoom = /^[\p{L}\d-]{1,8}$/u.test(typed) && /\d/.test(typed);

  return {
    keys: seen(keys),
    stated: seen(stated),
    text: typed,
    room: sight('stays') ? (input.room ?? (isRoom ? typed : undefined)) : undefined,
    prefill: prefillOf(input, scan, keys),
    scan,
    isOpen: isOpen(input, text),
  };
}

/** Nobody finds by what he may not see. */
const groupOfReason: Readonly<Record<string, FieldGroup>> = {
  'find/document': 'documents',
  'find/membership': 'names',
  'find/phone': 'contact',
  'find/email': 'contact',
};

/** Words that must fit words of a name; none where an address was typed. */
export function nameWords(text: string): readonly string[] {
  return text.includes('@') ? [] : wordsOf(text).slice(0, 6);
}

/** Eighteen digits that do not add up may be another number. */
function isDoubtfulCard({ format, document }: Scan): boolean {
  return format === 'cn-18' && document === undefined;
}

function isOpen({ document, phone, email, membership, room }: FindInput, text: string): boolean {
  return text === '' && !document && !phone && !email && !membership && !room;
}

/** Half a surrogate pair is no letter, and marks of direction are not seen by whoever types. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/gu, '');
}

/** An old card and the one that replaced it are one document. */
function numbersOfCard(number: string): readonly string[] {
  if (/^\d{15}$/.test(number)) return [number, longNumberOf(number)];
  const short = /^\d{17}[\dX]$/.test(number) ? shortNumberOf(number) : undefined;

  return short ? [number, short] : [number];
}

function documentKeys(
  { house }: ReadCall,
  numbers: readonly string[],
): readonly (readonly [string, string])[] {
  const { hide } = keyOptionsOf(house);

  return numbers.flatMap((number) => {
    const usable = usableDocument({ type: 'document', documentType: { value: 'other' }, number });

    return usable ? [[documentKey(usable, hide), 'find/document'] as const] : [];
  });
}

async function phoneKeys(
  call: ReadCall,
  raw: string,
  property?: string,
): Promise<readonly (readonly [string, string])[]> {
  const numbers = await numbersOf(call, raw, { property });

  return numbers.map((number) => [`phone:${number}`, 'find/phone'] as const);
}

async function statedKeys(
  call: ReadCall,
  { document, phone, email, membership, property }: FindInput,
): Promise<readonly (readonly [string, string])[]> {
  if (document) checkDocument(document);

  return [
    ...(document ? documentKeys(call, [document.number]) : []),
    ...(phone ? await phoneKeys(call, phone, property) : []),
    ...(email ? [[`email:${addressOf(email)}`, 'find/email'] as const] : []),
    ...(membership ? [[membershipKey(membership), 'find/membership'] as const] : []),
  ];
}

/** The exact keys that a text can stand for. */
async function typedKeys(
  call: ReadCall,
  text: string,
  { property }: FindInput,
): Promise<readonly (readonly [string, string])[]> {
  if (text.includes('@')) return [[`email:${text.toLowerCase()}`, 'find/email']];
  if (!/\d{4}/.test(text)) return [];
  const isPhone = /^[\d\s+()-]+$/.test(text.normalize('NFKC'));

  return [
    ...documentKeys(call, [text]),
    [membershipKey(text), 'find/membership'],
    ...(isPhone ? await phoneKeys(call, text, property) : []),
  ];
}

function prefillOf(
  { document, phone, email }: FindInput,
  scan: Scan | undefined,
  keys: ReadonlyMap<string, string>,
): ProfileStatement | undefined {
  if (email) return { contactPoints: [{ type: 'email', address: addressOf(email) }] };
  if (phone) {
    const [number] = [...keys.keys()].flatMap((key) => (key.startsWith('phone:') ? key.slice(6) : []));

    return { contactPoints: [{ type: 'phone', raw: phone, number }] };
  }
  if (!document) return scan && Object.keys(scan.prefill).length > 0 ? scan.prefill : undefined;
  const { number, type, country } = document;
  const documentType = type === 'id-card' || type === 'passport' ? type : 'other';

  return { identifiers: [{ type: 'document', documentType: { value: documentType }, number, country }] };
}

function addressOf(email: string): string {
  return email.trim().toLowerCase();
}

import type { Identifier, Incoming, ProfileRecord } from '@innkeeper/core';
import { birthDateIn, instantIn } from '../../shared/any-day.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, numberOf, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import { addressIn, countryIn, documentIn, emailIn, genderIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import { profileSource, readPayload, refusedFor, told, zoneAt } from '../../shared/reading.ts';
import { genders, memberFields, memberShape } from './shapes.ts';

/**
 * The records in a payload of a Chinese member gateway: customers of Beyondh (别样红), in the envelope of its calls or
 * without it, and members of 瑞通 with their cards and points.
 */
export function membersCnRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  const inChina = { country: 'CN', timeZone: 'Asia/Shanghai', ...tables };

  return readPayload(payload, [callIn, membersIn, aloneIn], {
    system: tables.system ?? 'members-cn',
    tables: inChina,
    place,
  });
}

/** A call of Beyondh: what it is about stands as JSON in a text. */
const callIn: PayloadReader = (root, reading) => {
  const method = textOf(root.Method);
  if (method === undefined || root.BizContent === undefined) return undefined;
  if (!/^Customer\b/.test(method)) return [];

  return contentOf(root.BizContent)?.map((raw) => memberToRecord(raw, 'beyondh', reading));
};

const membersIn: PayloadReader = (root, reading) => {
  const list = root.members ?? root.memberList;

  return list === undefined
    ? undefined
    : objectsOf(list).map((raw) => memberToRecord(raw, 'ruitong', reading));
};

const aloneIn: PayloadReader = (root, reading) => {
  if (root.memberId !== undefined && (root.telephone !== undefined || root.name !== undefined))
    return root.couponId === undefined ? [memberToRecord(root, 'ruitong', reading)] : [];

  return root.PersonalCredentialType !== undefined || root.CustomerName !== undefined
    ? [memberToRecord(root, 'beyondh', reading)]
    : undefined;
};

function contentOf(content: unknown): readonly Raw[] | undefined {
  if (typeof content !== 'string') return objectsOf(content);
  try {
    return objectsOf(JSON.parse(content));
  } catch {
    return undefined;
  }
}

function memberToRecord(raw: Raw, dialect: keyof typeof genders, reading: Reading): Incoming {
  const of = (name: keyof typeof memberFields): string | undefined => firstText(raw, ...memberFields[name]);
  const id = of('id') ?? of('phone');
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const zone = zoneAt(reading.place.property, reading);
  const changedAt = instantIn(of('changed'), zone);
  const remark = of('remark');

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(id, reading),
      changedAt,
      version: changedAt === undefined ? undefined : Date.parse(changedAt),
      createdAt: instantIn(of('created'), zone),
      type: { value: 'person' },
      active: true,
      names: nameIn({ full: of('name') }),
      identifiers: someOf([
        ...documentIn({ type: documentType(of('documentType')), number: of('documentNumber') }),
        ...membershipOf(of('card'), { level: of('level'), points: of('points') }, reading),
      ]),
      contactPoints: someOf([
        ...phoneIn(of('phone'), { use: 'mobile' }),
        ...emailIn(of('email')),
        ...addressIn({
          lines: [of('address')],
          city: bare(of('city')),
          region: bare(of('region')),
          country: of('nation'),
        }),
      ]),
      birthDate: birthDateIn(of('birth')),
      gender: genderIn(of('gender'), reading.tables.genders, genders[dialect]),
      nationality: countryIn(of('nation')),
      notes: remark === undefined ? undefined : [{ text: remark }],
      extra: extraOf(raw, memberShape),
    }),
    reading,
  );
}

/** `C01` is the identity card of the mainland. */
function documentType(code: string | undefined): string | undefined {
  return code === 'C01' ? 'id card' : code;
}

/** `北京 [BJ]` is 北京. */
function bare(place: string | undefined): string | undefined {
  return place?.replace(/\s*\[[^\]]*\]\s*$/, '');
}

function membershipOf(
  number: string | undefined,
  { level, points }: { readonly level: string | undefined; readonly points: string | undefined },
  { system }: Reading,
): readonly Identifier[] {
  return number === undefined
    ? []
    : [
        compact<Identifier>({
          type: 'membership',
          programme: system,
          number,
          level,
          points: numberOf(points),
        }),
      ];
}

import type { Incoming, NoteRecord, PreferenceRecord, ProfileRecord } from '@innkeeper/core';
import { birthDateIn, instantIn } from '../../shared/any-day.ts';
import { preferenceMeaningOf } from '../../shared/hotel-tables.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, flagOf, objectOf, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import { addressIn, countryIn, documentIn, emailIn, genderIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, refusedFor, told } from '../../shared/reading.ts';
import { guestFields, guestShape } from './shapes.ts';

/** What the payload around a guest says of him. */
export interface GuestAbout {
  /** The moment of a merge or its undoing, which comes after the guest's own time of change. */
  readonly at?: string | undefined;
  readonly mergedInto?: string | undefined;
  /** He is himself again, whatever his own flags still say. */
  readonly isApart?: boolean;
  /** A guest inside a reservation is thinner than one that came for himself. */
  readonly thin?: boolean;
}

/** The record of a guest or profile, in either spelling. Masked values (`*****`) are unknown. */
export function guestToRecord(raw: Raw, reading: Reading, about: GuestAbout = {}): Incoming {
  const of = (name: keyof typeof guestFields): string | undefined => firstText(raw, ...guestFields[name]);
  const own = of('id');
  const id = own !== undefined && 'isMainContact' in raw ? `contact-${own}` : own;
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const target = about.isApart ? undefined : (about.mergedInto ?? of('merged'));
  const isMerged = target !== undefined && target !== id;
  const head = {
    kind: 'profile',
    source: profileSource(id, reading),
    ...timesOf(of('changed'), about),
    createdAt: instantIn(of('created'), 'UTC'),
    type: { value: 'person' },
    active: !isMerged && (about.isApart === true || flagOf(raw.isMerged) !== true),
    mergedInto: isMerged ? profileSource(target, reading) : undefined,
  } as const;
  if (
    textOf(raw.dateAnonymized) !== undefined ||
    [raw.isAnonymized, raw.anonymized].some((flag) => flagOf(flag) === true)
  )
    return told(compact<ProfileRecord>({ ...head, names: [], anonymised: true }), reading);
  const address = objectOf(raw.address);
  const country = countryIn(of('country') ?? firstText(address, 'country'));
  const document = objectOf(raw.document);
  const company = of('company') ?? firstText(raw.company, 'name');

  return told(
    compact<ProfileRecord>({
      ...head,
      names: nameIn({ given: of('given'), family: of('family'), full: of('full') }),
      identifiers: someOf(
        documentIn({
          type: of('documentType') ?? document?.type,
          number: of('documentNumber') ?? document?.number,
          country: of('documentCountry') ?? document?.issuingCountry,
          expires: of('documentExpires') ?? document?.expirationDate,
        }),
      ),
      contactPoints: someOf([
        ...phoneIn(of('phone'), { country: country?.value }),
        ...phoneIn(of('cell'), { use: 'mobile', country: country?.value }),
        ...emailIn(of('email')),
        ...objectsOf(raw.phones).flatMap((entry) => phoneIn(entry.phone, { country: country?.value })),
        ...objectsOf(raw.emails).flatMap((entry) => emailIn(entry.email)),
        ...addressIn({
          lines: [of('line1') ?? address?.address1, of('line2') ?? address?.address2],
          city: of('city') ?? address?.city,
          region: of('state') ?? address?.state,
          postalCode: of('zip') ?? address?.zip,
          country: country?.raw,
        }),
      ]),
      birthDate: birthDateIn(of('birth')),
      gender: genderIn(of('gender'), reading.tables.genders),
      vip: vipOf(raw),
      preferences: someOf(wishesOf(raw, reading)),
      consents:
        flagOf(firstOf(raw, guestFields.optIn)) === true
          ? [{ channel: 'any', purpose: 'marketing', state: 'granted', raw: 'isOptIn=true' }]
          : undefined,
      relations:
        company === undefined ? undefined : [{ type: 'employer', name: company, raw: 'companyName' }],
      notes: someOf(notesOf(raw)),
      extra: extraOf(raw, guestShape),
    }),
    reading,
  );
}

function firstOf(raw: Raw, names: readonly string[]): unknown {
  return names.map((name) => raw[name]).find((value) => value !== undefined && value !== null);
}

function timesOf(
  changed: string | undefined,
  { at, thin }: GuestAbout,
): Pick<ProfileRecord, 'changedAt' | 'version'> {
  const moments = [instantIn(changed, 'UTC'), instantIn(at, 'UTC')].filter((moment) => moment !== undefined);
  const changedAt = moments.sort((one, other) => Date.parse(other) - Date.parse(one))[0];

  return compact({
    changedAt,
    version: thin ? 0 : changedAt === undefined ? undefined : Date.parse(changedAt),
  });
}

/** The status of a guest is of the hotel's own list; one that speaks of VIP is the house's rank, the others stay as they are. */
function vipOf(raw: Raw): ProfileRecord['vip'] {
  const names = [textOf(raw.statusName), ...objectsOf(raw.statuses).map((status) => textOf(status.name))];
  const rank = names.find((name) => name !== undefined && /vip|贵宾/i.test(name));

  return rank === undefined ? undefined : { value: rank, raw: rank };
}

/** Fields that the hotel made itself: those that its table knows are wishes; the others stay wishes without a meaning. */
function wishesOf(raw: Raw, { tables }: Reading): readonly PreferenceRecord[] {
  return objectsOf(raw.customFields).flatMap((field) => {
    const [group, code] = [
      firstText(field, 'customFieldName', 'name'),
      firstText(field, 'customFieldValue', 'value'),
    ];

    return group === undefined || code === undefined
      ? []
      : [
          compact<PreferenceRecord>({
            group: group.slice(0, 100),
            code: code.slice(0, 100),
            text: code.length > 100 ? code : undefined,
            meaning: preferenceMeaningOf(tables, group, code),
          }),
        ];
  });
}

function notesOf(raw: Raw): readonly NoteRecord[] {
  const own = guestFields.requirements.flatMap((name) => {
    const text = textOf(raw[name]);

    return text === undefined ? [] : [{ text, type: name }];
  });

  return [...own, ...objectsOf(raw.guestNotes).flatMap(noteOf)];
}

/** A note with its time. */
function noteOf(raw: Raw): readonly NoteRecord[] {
  const text = firstText(raw, 'guestNote', 'note');

  return text === undefined
    ? []
    : [compact<NoteRecord>({ text, at: instantIn(firstText(raw, 'dateModified', 'dateCreated'), 'UTC') })];
}

/** A guest with the id that he was listed under, where he says none of his own. */
export function withGuestId(raw: Raw, guestID: string): Raw {
  return firstText(raw, ...guestFields.id) === undefined ? { ...raw, guestID } : raw;
}

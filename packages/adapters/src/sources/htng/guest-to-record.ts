import type { Identifier, Incoming, PreferenceRecord, ProfileRecord } from '@innkeeper/core';
import { preferenceMeaningOf } from '../../shared/hotel-tables.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { codeOf, compact, firstText, flagOf, listOf, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import { emailIn, languageIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, told } from '../../shared/reading.ts';
import { guestShape } from './shapes.ts';

/** The record of a guest inside a reservation: thin, so that it never replaces a fuller one. */
export function guestToRecord(raw: Raw, id: string, reading: Reading): Incoming {
  const company = textOf(raw.company_name);
  const vip = codeOf(raw.vip_code);

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(id, reading),
      version: 0,
      type: { value: 'person' },
      active: true,
      names: nameIn({
        given: raw.name_first ?? raw.firstname,
        middle: raw.name_middle,
        family: raw.name_last ?? raw.lastname,
        title: raw.name_prefix,
        suffix: raw.name_suffix,
      }),
      identifiers: someOf(objectsOf(raw.loyalty).flatMap(membershipOf)),
      contactPoints: someOf([
        ...listOf(raw.phone_mobile).flatMap((phone) =>
          phoneIn(firstText(phone, 'phone_number', 'number') ?? phone, { use: 'mobile' }),
        ),
        ...[...listOf(raw.Email), ...listOf(raw.email)].flatMap((entry) =>
          emailIn(firstText(entry, 'email_address', 'address') ?? entry, {
            use: emailUse(firstText(entry, 'email_type')),
            ...(flagOf(objectsOf(entry)[0]?.email_is_primary) === true && { primary: true }),
          }),
        ),
      ]),
      language: languageIn(raw.prefered_language ?? raw.preferred_language),
      vip: vip === undefined ? undefined : { value: vip, raw: vip },
      preferences: someOf(wishesIn(raw.preferences, reading)),
      relations:
        company === undefined ? undefined : [{ type: 'employer', name: company, raw: 'company_name' }],
      extra: extraOf(raw, guestShape),
    }),
    reading,
  );
}

function emailUse(type: string | undefined): 'home' | 'work' | undefined {
  return /personal|home/i.test(type ?? '') ? 'home' : /work|business/i.test(type ?? '') ? 'work' : undefined;
}

function membershipOf(raw: Raw): readonly Identifier[] {
  const number = firstText(raw, 'loyalty_number', 'membership_number', 'number', 'id', 'loyalty_id');

  return number === undefined
    ? []
    : [
        compact<Identifier>({
          type: 'membership',
          programme:
            firstText(raw, 'loyalty_program', 'program_type', 'program', 'type', 'loyalty_program_type') ??
            'LOYALTY',
          number,
          level: firstText(raw, 'loyalty_level', 'level'),
        }),
      ];
}

/** Wishes: codes, or a type with its value. */
export function wishesIn(value: unknown, { tables }: Reading): readonly PreferenceRecord[] {
  return listOf(value).flatMap((entry) => {
    const code = textOf(entry) ?? firstText(entry, 'value', 'code', 'preference_code');
    const group = firstText(entry, 'type', 'preference_type');

    return code === undefined
      ? []
      : [
          compact<PreferenceRecord>({
            group,
            code,
            text: firstText(entry, 'description'),
            meaning: preferenceMeaningOf(tables, group, code),
          }),
        ];
  });
}

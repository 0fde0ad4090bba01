import type { ProfileRecord, RelationRecord } from '@innkeeper/core';
import { profileTypes, relationTypes } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import { languageOf } from '../../shared/language.ts';
import type { Cell } from './cells.ts';
import { contactPointsOf } from './contact-points.ts';
import { identifiersOf } from './identifiers.ts';
import { namesOf } from './names.ts';
import { optionalFields } from './optional-fields.ts';
import type { Build } from './record-builder.ts';
import { flagOf, type Values } from './values.ts';
import { consentsOf, preferencesOf } from './wishes.ts';

/** Makes profiles: names, numbers, ways to reach the person, wishes, consents. A profile without a type is a person. */
export function profileBuilder(values: Values, system: string, country?: string): Build {
  const type = values.word('type', profileTypes, { value: 'other' });
  const active = values.flag('active');
  const names = namesOf(values);
  const gender = values.word('gender', ['female', 'male', 'other'] as const, 'keep');
  const fill = optionalFields<ProfileRecord>({
    identifiers: identifiersOf(values, system),
    contactPoints: contactPointsOf(values, country),
    birthDate: values.birthday('birthDate'),
    gender,
    nationality: values.code('nationality', countryOf),
    language: values.code('language', languageOf),
    vip: values.code('vip'),
    preferences: preferencesOf(values),
    consents: consentsOf(values),
    relations: relationsOf(values),
    notes: notesOf(values),
    restricted: restrictedOf(values),
    incognito: values.flag('incognito'),
    mergedInto: values.reference('mergedInto', 'profile'),
    notSameAs: apartOf(values),
  });

  return (row, { source }) => {
    const record: ProfileRecord = {
      kind: 'profile',
      source,
      type: type?.(row) ?? { value: 'person' },
      active: active?.(row) ?? true,
      names: names(row),
    };

    return fill(record, row);
  };
}

function relationsOf(values: Values): Cell<readonly RelationRecord[]> | undefined {
  const { cells } = values;
  const fields = [
    ...cells.fieldsUnder('relation.'),
    ...cells.fieldsUnder('company').filter((each) => each === 'company'),
  ];
  if (fields.length === 0) return undefined;
  const fed = fields.map((field) => {
    const word = field === 'company' ? 'employer' : field.slice('relation.'.length);
    return { type: relationTypes.find((each) => each === word), word, texts: cells.texts(field) };
  });

  return (row) => {
    const found = fed.flatMap(({ type, word, texts }) =>
      (texts?.(row) ?? []).map(({ text }) => ({
        type: type ?? 'other',
        name: text,
        ...(!type && { raw: word }),
      })),
    );
    return found.length > 0 ? found : undefined;
  };
}

function notesOf({ cells }: Values): Cell<NonNullable<ProfileRecord['notes']>> | undefined {
  const texts = cells.texts('note', 20_000);

  return (
    texts &&
    ((row) => {
      const found = texts(row) ?? [];
      return found.length > 0 ? found.map(({ text, feed }) => ({ text, type: feed.header })) : undefined;
    })
  );
}

/** Yes, no, or the reason itself. */
function restrictedOf({ cells }: Values): Cell<NonNullable<ProfileRecord['restricted']>> | undefined {
  const text = cells.text('restricted', { limit: 20_000 });

  return (
    text &&
    ((row) => {
      const found = text(row);
      const flag = found === undefined ? false : flagOf(found);
      return flag === false ? undefined : flag === true ? {} : { reason: found };
    })
  );
}

function apartOf(values: Values): Cell<NonNullable<ProfileRecord['notSameAs']>> | undefined {
  const reference = values.reference('notSameAs', 'profile');

  return (
    reference &&
    ((row) => {
      const found = reference(row);
      return found && [found];
    })
  );
}

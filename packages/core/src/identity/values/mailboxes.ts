import type { Column } from './columns.ts';
import { numbered } from './documents.ts';
import { holdersOf, manyValues, type Named } from './many-values.ts';
import type { People } from './people.ts';
import { readEmail } from './read-contact.ts';
import { type Texts, textsOf } from './texts.ts';

/** Reads the mailboxes of people. */
export function emailsOf(
  columns: readonly Column[],
  rows: Int32Array,
  named: Named,
): Pick<People, 'email' | 'emailLocal' | 'emailDomain' | 'domains'> {
  const { values, list } = manyValues(
    columns.filter(({ field }) => field === 'email'),
    rows,
    (text) => readEmail(text)?.address,
  );

  return { email: { ...values, holders: holdersOf(values, list.length, named) }, ...mailboxesOf(list) };
}

/** Mailboxes taken apart at the @. */
function mailboxesOf(addresses: Texts): Pick<People, 'emailLocal' | 'emailDomain' | 'domains'> {
  const providers = numbered();
  const emailDomain = new Int32Array(addresses.length);
  const emailLocal = textsOf(
    Array.from(emailDomain, (_, value) => {
      const address = addresses.at(value);
      const split = address.indexOf('@');
      emailDomain[value] = providers.numberOf(address.slice(split + 1));
      return address.slice(0, Math.max(0, split));
    }),
  );

  return { emailLocal, emailDomain, domains: providers.list };
}

import type { Column } from './columns.ts';
import { holdersOf, manyValues, type Named } from './many-values.ts';
import type { People } from './people.ts';
import { plainEmails } from './plain-contact.ts';
import { readEmail } from './read-contact.ts';
import { cutTexts, type Texts } from './texts.ts';
import { textOfUtf8 } from './utf8.ts';
import { valueTable } from './value-table.ts';

/** Reads the mailboxes of people. */
export function emailsOf(
  columns: readonly Column[],
  rows: Int32Array,
  named: Named,
): Pick<People, 'email' | 'emailLocal' | 'emailDomain' | 'domains'> {
  const { values, list } = manyValues(
    columns.filter(({ field }) => field === 'email'),
    rows,
    { plain: plainEmails(), text: (text) => readEmail(text)?.address },
  );

  return { email: { ...values, holders: holdersOf(values, list.length, named) }, ...mailboxesOf(list) };
}

const atSign = 64;

/** Mailboxes taken apart at the @. */
function mailboxesOf(addresses: Texts): Pick<People, 'emailLocal' | 'emailDomain' | 'domains'> {
  const { bytes, ends } = addresses.data;
  const { before: emailLocal, behind } = cutTexts(addresses, atSign);
  const providers = valueTable();
  const domains = [''];
  const emailDomain = new Int32Array(addresses.length);
  for (let value = 1; value < emailDomain.length; value += 1) {
    const [from, to] = [behind[value] as number, ends[value] as number];
    const provider = providers.numberOf(bytes, from, to);
    domains[provider] ??= textOfUtf8(bytes, from, to);
    emailDomain[value] = provider;
  }

  return { emailLocal, emailDomain, domains };
}

import type { Column } from './columns.ts';
import { type HeldValues, manyValues } from './many-values.ts';
import type { People } from './people.ts';
import { plainEmails } from './plain-contact.ts';
import { readEmail } from './read-contact.ts';
import { cutTexts, type Texts } from './texts.ts';
import { textOfUtf8 } from './utf8.ts';
import { valueTable } from './value-table.ts';

/** The mailboxes of people, before it is told how many people hold each. */
export interface Mailboxes extends Pick<People, 'emailLocal' | 'emailDomain' | 'domains'> {
  readonly email: HeldValues;
}

/** Reads the mailboxes of people. */
export function emailsOf(columns: readonly Column[], rows: Int32Array): Mailboxes {
  const { values, list } = manyValues(
    columns.filter(({ field }) => field === 'email'),
    rows,
    { plain: plainEmails(), text: (text) => readEmail(text)?.address },
  );

  return { email: values, ...mailboxesOf(list) };
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

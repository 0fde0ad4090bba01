import { usableEmail } from '../usable-values.ts';
import { isAscii } from './utf8.ts';

/** An e-mail address as it is compared. */
export interface ReadEmail {
  readonly address: string;
  readonly local: string;
  readonly domain: string;
}

/** Providers to whom dots say nothing. */
export const googleDomains: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/** Reads an e-mail address, also from `Name <mailbox@host>`; nothing where it is none, a relay or a placeholder. */
export function readEmail(text: string): ReadEmail | undefined {
  const bracket = text.indexOf('<');
  const bare = bracket < 0 ? text : text.slice(bracket + 1).replace(/>.*$/s, '');
  const at = bare.indexOf('@');
  if (at <= 0 || at === bare.length - 1) return undefined;
  const address = usableEmail({ type: 'email', address: bare.trim() });
  if (address === undefined) return undefined;
  const split = address.indexOf('@');
  const domain = address.slice(split + 1);
  let local = address.slice(0, split);
  const plus = local.indexOf('+');
  if (plus > 0) local = local.slice(0, plus);
  if (googleDomains.has(domain)) local = local.replaceAll('.', '');

  return { address: `${local}@${domain}`, local, domain };
}

/** The digits of a telephone number without what dials out; nothing where it is masked, too short or a filler. */
export function readPhone(text: string): string | undefined {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code >= 0xff10 && code <= 0xff19) code -= 0xfee0;
    if (code >= 48 && code <= 57) digits += String.fromCharCode(code);
    else if (code === 42 || code === 120 || code === 88 || code === 8226) {
      if (digits.length >= 7 && code !== 42 && code !== 8226) break; // an extension
      return undefined;
    } else if ((code | 32) === 101 && digits.length >= 7) break;
  }
  if (digits.startsWith('00')) digits = digits.slice(2);
  digits = digits.replace(/^0+/, '');
  if (digits.length < 6 || digits.length > 17 || isFiller(digits.slice(-7))) return undefined;

  return digits;
}

/** A document or membership number as it is compared; nothing where it is masked, too short or a filler. */
export function readNumber(text: string): string | undefined {
  if (/[*•]/.test(text)) return undefined;
  const bare = (isAscii(text) ? text : text.normalize('NFKC'))
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (bare.length < 4 || /^X+$/.test(bare) || isFiller(bare)) return undefined;

  return bare;
}

/** One character again and again, or a run such as 1234567. */
function isFiller(text: string): boolean {
  let isSame = true;
  for (let at = 1; at < text.length && isSame; at += 1) isSame = text.charCodeAt(at) === text.charCodeAt(0);

  return isSame || (text.length > 4 && ('01234567890'.includes(text) || '9876543210'.includes(text)));
}

import { countryCodes, twoLettersOf } from '@innkeeper/core/basics';

let byName: Map<string, string> | undefined;

/**
 * A country as ISO 3166-1 alpha-2, from two letters, three letters or its English name; `undefined` where it
 * could not be read.
 */
export function countryOf(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase();
  if (code === undefined) return undefined;
  if (code === 'UK') return 'GB';
  if (countryCodes.has(code)) return code;

  return twoLettersOf(code) ?? (code.length > 3 ? names().get(code) : undefined);
}

function names(): Map<string, string> {
  if (byName) return byName;
  const english = new Intl.DisplayNames('en', { type: 'region' });
  byName = new Map([...countryCodes].map((two) => [(english.of(two) ?? two).toUpperCase(), two]));
  byName.set('UNITED STATES OF AMERICA', 'US').set('CHINA', 'CN').set('GREAT BRITAIN', 'GB');

  return byName;
}

/** Codes that hotel systems use for languages beside ISO 639. */
const houseCodes: ReadonlyMap<string, string> = new Map([
  ['E', 'en'],
  ['D', 'de'],
  ['G', 'de'],
  ['F', 'fr'],
  ['S', 'es'],
  ['I', 'it'],
  ['J', 'ja'],
  ['C', 'zh'],
  ['K', 'ko'],
  ['P', 'pt'],
  ['R', 'ru'],
  ['A', 'ar'],
  ['JP', 'ja'],
  ['CN', 'zh-CN'],
  ['CH', 'zh'],
  ['KR', 'ko'],
  ['ZH-S', 'zh-Hans'],
  ['ZH-T', 'zh-Hant'],
]);

/** A language as BCP 47 (`zh-CN`), or `undefined` where the code could not be read. */
export function languageOf(text: string | undefined): string | undefined {
  const code = text?.trim().replaceAll('_', '-');
  if (!code) return undefined;
  const known = houseCodes.get(code.toUpperCase());
  if (known) return known;
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

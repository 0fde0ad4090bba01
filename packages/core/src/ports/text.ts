/** Makes telephone numbers comparable. */
export interface PhoneReader {
  /**
   * The number in E.164 (`+8613800138000`), or `undefined` where it is none.
   * @param country ISO 3166-1 alpha-2 to read a national number by
   */
  toE164(raw: string, country?: string): string | undefined;
}

/** Says Chinese names in Latin letters. */
export interface PinyinReader {
  /** Syllables of a name in lower case without tones, a surname read as a surname: 单雄信 → `['shan','xiong','xin']`. */
  syllables(name: string): readonly string[];
}

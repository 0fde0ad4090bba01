import type { ReadCall } from '../house/call.ts';
import { knownSettings } from '../house/settings-use-cases.ts';

/** Where a number may be from. */
export interface NumberHints {
  /** ISO 3166-1 alpha-2, where the caller says it. */
  readonly country?: string;
  /** The property of the desk: a national number is one of its country first. */
  readonly property?: string;
}

/**
 * What a telephone number typed at a desk may be in E.164, the likeliest first: as it stands, by the country that is
 * named, by those of the house's properties. Without a reader of numbers, its digits.
 */
export async function numbersOf(
  { house, rows }: Pick<ReadCall, 'house' | 'rows'>,
  raw: string,
  { country, property }: NumberHints = {},
): Promise<readonly string[]> {
  const { phones } = house;
  if (!phones) return [`+${raw.normalize('NFKC').replace(/\D/g, '')}`];
  const settings = await knownSettings({ house, rows });
  const desk = settings.properties.find(({ id }) => id === property);
  const countries = [country, desk?.country, ...settings.properties.map((each) => each.country)];
  const read = country === undefined ? [undefined, ...countries] : [country];

  return [...new Set(read.flatMap((each) => phones.toE164(raw, each) ?? []))];
}

import type { Day } from '../../shared/day.ts';
import { readChineseCard } from './read-chinese-card.ts';
import { readMrz } from './read-mrz.ts';
import type { Scan } from './scan.ts';

/** The longest that a scanner types: three lines with breaks and blanks between them. */
const longest = 200;

/** Reads what a scanner typed: a machine-readable zone or the number of a mainland ID card; else `undefined`. */
export function readScan(text: string, today: Day): Scan | undefined {
  if (text.length > longest) return undefined;

  return readMrz(text, today) ?? readChineseCard(text, today);
}

import { InnkeeperError } from '@innkeeper/core';
import { XMLParser } from 'fast-xml-parser';

/** How XML of another system is read. */
export interface XmlLimits {
  /** Who sent it, for the error. */
  readonly system: string;
  /** How deep elements may stand in one another. @defaultValue 64 */
  readonly depth?: number;
  /** How many elements and attributes there may be. @defaultValue 500,000 */
  readonly parts?: number;
}

/**
 * Reads XML as plain objects: an attribute is `@Name`, text beside attributes `#text`, namespaces are left out, nothing
 * is turned into numbers. A document type, and with it every entity of its own, outside or in, is refused before
 * anything is built, and so is what is too deep or has too many parts. @throws `source/unreadable`
 */
export function parseXml(text: string, { system, depth = 64, parts = 500_000 }: XmlLimits): unknown {
  const unreadable = (expected: string): InnkeeperError =>
    new InnkeeperError('source/unreadable', { system, expected });
  if (!/^\s*</.test(text.slice(0, 1000).replace(/^\ufeff/, ''))) throw unreadable('XML');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable('XML without a document type');
  if (countOf(text, '<') + countOf(text, '=') > parts) throw unreadable(`XML of at most ${parts} parts`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    htmlEntities: true,
    maxNestedTags: depth,
  });
  try {
    return parser.parse(text, true);
  } catch {
    throw unreadable('well-formed XML');
  }
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;

  return count;
}

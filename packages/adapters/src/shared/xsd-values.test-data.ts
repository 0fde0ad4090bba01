import { readdirSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import type { Raw } from './loose.ts';
import { objectOf, objectsOf, textOf } from './loose.ts';

/** What a folder of XML schemas defines, by kind and name. */
export type Xsd = Readonly<Record<(typeof definitions)[number], ReadonlyMap<string, Raw>>>;

const definitions = ['element', 'complexType', 'simpleType', 'group', 'attributeGroup'] as const;

/** Reads the schemas of a folder as one. */
export function xsdOf(folder: string): Xsd {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true });
  const schemas = readdirSync(folder)
    .filter((file) => file.endsWith('.xsd'))
    .map((file) => objectOf(parser.parse(readFileSync(`${folder}/${file}`, 'utf8')).schema));
  const named = (kind: string): ReadonlyMap<string, Raw> =>
    new Map(
      schemas.flatMap((schema) =>
        objectsOf(schema?.[kind]).map((one) => [String(one['@name']), one] as const),
      ),
    );

  return {
    element: named('element'),
    complexType: named('complexType'),
    simpleType: named('simpleType'),
    group: named('group'),
    attributeGroup: named('attributeGroup'),
  };
}

/** A value of a document, and where it stands: `OTA_X/Profile/Customer/@BirthDate`. */
export interface XsdLeaf {
  readonly path: string;
  readonly value: string;
}

/** What documents are made of. */
export interface XsdHow {
  /** Numbers from 0 to 1. */
  readonly chance: () => number;
  /** How many of the parts that may be absent are there, 0 to 1. */
  readonly density: number;
  /** Parts without which there is nothing to read: always there, whatever the schema says. */
  readonly always: RegExp;
  /** Elements after which nothing is added that may be absent. */
  readonly most: number;
  /** A value that a schema allows and that is also true of the world: for days, codes, numbers. */
  readonly valueOf: (path: string, number: number) => string | undefined;
}

/** A document that a schema allows, with all of its values. */
export function xmlFor(
  root: string,
  xsd: Xsd,
  how: XsdHow,
): { readonly xml: string; readonly leaves: readonly XsdLeaf[] } {
  const making: Making = { xsd, how, leaves: [], elements: 0 };
  const xml = elementFor(xsd.element.get(root) ?? {}, '', making);

  return { xml: `<?xml version="1.0" encoding="UTF-8"?>${xml}`, leaves: making.leaves };
}

interface Making {
  readonly xsd: Xsd;
  readonly how: XsdHow;
  readonly leaves: XsdLeaf[];
  elements: number;
}

/** What an element holds. */
interface Content {
  readonly attributes: string;
  readonly inside: string;
}

const deepest = 14;

function local(name: unknown): string {
  return String(name ?? '').replace(/^\w+:/, '');
}

function elementFor(declared: Raw, parent: string, making: Making): string {
  const reference = textOf(declared['@ref']);
  const element = reference === undefined ? declared : (making.xsd.element.get(local(reference)) ?? {});
  const name = textOf(element['@name']);
  if (name === undefined) return '';
  making.elements += 1;
  const path = parent === '' ? name : `${parent}/${name}`;
  const { attributes, inside } = contentFor(element, path, making);

  return `<${name}${attributes}>${inside}</${name}>`;
}

/** The content of an element or of a type: of its own, or of the type that it names. */
function contentFor(holder: Raw, path: string, making: Making): Content {
  const type = local(holder['@type'] ?? holder['@base']);
  const own = objectOf(holder.complexType);
  const complex = own ?? making.xsd.complexType.get(type);
  if (complex) return complexFor(complex, path, making);
  const simple = objectOf(holder.simpleType) ?? making.xsd.simpleType.get(type);

  return { attributes: '', inside: leafFor(path, simple, type, making) };
}

function complexFor(type: Raw, path: string, making: Making): Content {
  const extended = objectOf(type.complexContent) ?? objectOf(type.simpleContent);
  const extension = objectOf(extended?.extension) ?? objectOf(extended?.restriction);
  const base: Content = extension
    ? contentFor({ '@base': extension['@base'] }, path, making)
    : { attributes: '', inside: '' };
  const from = extension ?? type;

  return {
    attributes: base.attributes + attributesFor(from, path, making, new Set(namesIn(base.attributes))),
    inside: base.inside + particlesFor(from, path, making),
  };
}

function namesIn(attributes: string): readonly string[] {
  return [...attributes.matchAll(/ ([\w:]+)="/g)].map(([, name = '']) => name);
}

function attributesFor(type: Raw, path: string, making: Making, seen: Set<string>): string {
  const own = objectsOf(type.attribute).map((attribute) => {
    const name = textOf(attribute['@name']);
    if (name === undefined || seen.has(name)) return '';
    if (
      attribute['@use'] === 'prohibited' ||
      !isThere(attribute['@use'] === 'required', `${path}/@${name}`, making)
    )
      return '';
    seen.add(name);
    const simple = objectOf(attribute.simpleType) ?? making.xsd.simpleType.get(local(attribute['@type']));

    return ` ${name}="${leafFor(`${path}/@${name}`, simple, local(attribute['@type']), making)}"`;
  });
  const groups = objectsOf(type.attributeGroup).map((group) =>
    attributesFor(making.xsd.attributeGroup.get(local(group['@ref'])) ?? {}, path, making, seen),
  );

  return [...own, ...groups].join('');
}

function particlesFor(holder: Raw, path: string, making: Making): string {
  const parts = ['sequence', 'all'].flatMap((kind) => objectsOf(holder[kind]));
  const choices = objectsOf(holder.choice).flatMap((choice): readonly Raw[] => {
    const options: readonly Raw[] = [
      ...objectsOf(choice.element).map((element) => ({ element })),
      ...objectsOf(choice.sequence).map((sequence) => ({ sequence })),
    ];

    const chosen = options[Math.floor(making.how.chance() * options.length)];

    return chosen ? [chosen] : [];
  });
  const groups = objectsOf(holder.group).map((group) => making.xsd.group.get(local(group['@ref'])) ?? {});

  return [...parts, ...choices, ...groups]
    .map((part) => elementsFor(part, path, making) + particlesFor(part, path, making))
    .join('');
}

function elementsFor(part: Raw, path: string, making: Making): string {
  return objectsOf(part.element)
    .map((element) => {
      const isNeeded = element['@minOccurs'] !== '0';
      const many = element['@maxOccurs'] !== undefined && element['@maxOccurs'] !== '1';
      if (!isThere(isNeeded, `${path}/${textOf(element['@name']) ?? ''}`, making)) return '';
      const count = many && making.how.chance() < 0.4 ? 2 : 1;

      return Array.from({ length: count }, () => elementFor(element, path, making)).join('');
    })
    .join('');
}

function isThere(isNeeded: boolean, path: string, { how, elements }: Making): boolean {
  const depth = path.split('/').length;
  if (depth > deepest) return false;

  return isNeeded || how.always.test(path) || (elements < how.most && how.chance() < how.density);
}

function leafFor(path: string, simple: Raw | undefined, type: string, making: Making): string {
  const number = making.leaves.length;
  const value = making.how.valueOf(path, number) ?? simpleFor(simple, type, { making, number });
  making.leaves.push({ path, value });

  return value;
}

interface Simple {
  readonly making: Making;
  readonly number: number;
}

function simpleFor(simple: Raw | undefined, type: string, around: Simple): string {
  const { making } = around;
  const restriction = objectOf(simple?.restriction);
  const words = objectsOf(restriction?.enumeration).map((entry) => String(entry['@value']));
  if (words.length > 0) return words[Math.floor(making.how.chance() * words.length)] ?? '';
  const next = local(
    restriction?.['@base'] ??
      objectOf(simple?.list)?.['@itemType'] ??
      textOf(objectOf(simple?.union)?.['@memberTypes'])?.split(' ')[0],
  );
  if (next !== '' && next !== type) return simpleFor(making.xsd.simpleType.get(next), next, around);

  return builtIn(type, around.number);
}

/** A value of a type of XML Schema itself; of texts, one that stands nowhere else. */
function builtIn(type: string, number: number): string {
  if (type === 'boolean') return number % 2 === 0 ? 'true' : 'false';
  if (type === 'date') return '2026-03-04';
  if (type === 'dateTime') return '2026-03-04T05:06:07Z';
  if (type === 'time') return '05:06:07';
  if (type === 'duration') return 'P2D';
  if (type === 'decimal') return `${(number % 900) + 1}.25`;
  if (/int|short|long/i.test(type)) return String((number % 9) + 1);

  return wordOf(number);
}

/** A word of letters that no other number has. */
export function wordOf(number: number): string {
  const letter = (digit: number): string => String.fromCharCode(97 + digit);

  return `Q${[3, 2, 1, 0].map((place) => letter(Math.floor(number / 26 ** place) % 26)).join('')}`;
}

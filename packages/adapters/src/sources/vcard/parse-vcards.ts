import { Buffer } from 'node:buffer';
import { InnkeeperError } from '@innkeeper/core';

/** One line of a card: `TEL;TYPE=CELL:+49 170 …`. */
export interface CardLine {
  /** In capitals, without the group before it. */
  readonly name: string;
  readonly types: readonly string[];
  readonly value: string;
}

/** A business card. */
export interface VCard {
  readonly lines: readonly CardLine[];
  /** As it stood in the file. */
  readonly text: string;
}

/**
 * The cards of a file: vCard 2.1, 3.0 and 4.0 (RFC 6350), lines that are folded, values in quoted-printable.
 * @throws `source/unreadable` where there is none
 */
export function parseVCards(text: string, { system }: { readonly system: string }): readonly VCard[] {
  const cards: VCard[] = [];
  for (const [body = ''] of text.replace(/^\uFEFF/, '').matchAll(/^BEGIN:VCARD[^\n]*\n[\s\S]*?^END:VCARD/gim))
    cards.push({ lines: unfolded(body).flatMap(lineOf), text: body });
  if (cards.length === 0) throw new InnkeeperError('source/unreadable', { system, expected: 'a vCard' });

  return cards;
}

function unfolded(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const last = lines.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = last + line.slice(1);
    else if (last !== undefined && isQuoted(last) && last.endsWith('='))
      lines[lines.length - 1] = last.slice(0, -1) + line;
    else lines.push(line);
  }

  return lines;
}

function isQuoted(line: string): boolean {
  return /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line);
}

function lineOf(line: string): readonly CardLine[] {
  const found = /^(?:[\w-]+\.)?(?<name>[\w-]+)(?<parameters>(?:;(?:"[^"]*"|[^":])*)?):(?<value>.*)$/s.exec(
    line,
  )?.groups;
  if (!found) return [];
  const { name = '', parameters = '', value = '' } = found;
  const all = parameters.split(';').filter((one) => one !== '');
  const types = all.flatMap((one) => {
    const [, key = '', said = ''] = /^(?:([\w-]+)=)?"?(.*?)"?$/.exec(one) ?? [];

    return key === '' || key.toUpperCase() === 'TYPE' ? said.toLowerCase().split(',') : [];
  });

  return [{ name: name.toUpperCase(), types, value: isQuoted(line) ? printable(value) : value }];
}

/** Quoted-printable, in UTF-8 as all that write it today do. */
function printable(value: string): string {
  const bytes = Buffer.from(
    value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

  return bytes.toString('utf8');
}

/** The parts of a value between semicolons, what was escaped as it was meant. */
export function partsOf(value: string): readonly string[] {
  return value.split(/(?<!\\);/).map(textIn);
}

/** A value as it was meant. */
export function textIn(value: string): string {
  return value
    .replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
    .trim();
}

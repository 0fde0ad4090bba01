import type { Incoming } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { LivePage, ReceivedMessage } from './live-source.ts';
import type { Raw } from './loose.ts';
import { firstText } from './loose.ts';
import type { RowPage } from './pages.ts';
import { parseJson } from './parse-json.ts';
import { isSameSignature } from './signatures.ts';

/** Pages of rows as pages of records. */
export async function* asRecords<Row>(
  pages: AsyncIterable<RowPage<Row>>,
  read: (rows: readonly Row[]) => readonly Incoming[],
): AsyncGenerator<LivePage> {
  for await (const { rows, at } of pages) yield { items: read(rows), ...(at !== undefined && { at }) };
}

/** A moment as systems want it: ISO 8601 in UTC, without fractions of seconds. */
export function utcOf(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}

/** What a message says as JSON. @throws `source/unreadable` */
export function jsonOf(message: ReceivedMessage, system: string): unknown {
  return parseJson(message.body, { system });
}

/**
 * Holds a message of a system that signs nothing against the word that was agreed, which it sends in the address
 * (`?token=…`) or as `Authorization: Bearer …`. Such a message is only a hint: what it is about is asked for again.
 * @throws `source/not-signed`
 */
export async function withToken(
  { headers, url }: ReceivedMessage,
  system: string,
  token: (() => string | Promise<string>) | undefined,
): Promise<void> {
  const sent =
    headers.authorization?.replace(/^(?:Bearer|Token) /, '') ?? new URL(url).searchParams.get('token');
  if (!token || !isSameSignature(sent ?? undefined, await token()))
    throw new InnkeeperError('source/not-signed', { system });
}

/** The first id that stands in a message under one of several names. */
export function idIn(raw: Raw | undefined, ...names: readonly string[]): string | undefined {
  return firstText(raw, ...names);
}

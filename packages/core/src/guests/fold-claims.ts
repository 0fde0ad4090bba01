import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource, orderOfSources } from '../shared/source-reference.ts';
import { byMoment, order } from './moment.ts';
import type { Sourced } from './sourced.ts';
import { holds } from './sourced.ts';
import type { Statement } from './statement.ts';

/** One value that one source claims. */
export interface Claim<Value> extends Omit<Statement, 'told'> {
  readonly value: Value;
}

/** How values of one field are folded. */
export interface Folding<Value> {
  /** Equal for values that say the same. */
  readonly keyOf: (value: Value) => string;
  /** When the value of a key ceased to hold, where people of the house said so. */
  readonly endOf?: (key: string) => Instant | undefined;
}

/** The claims of all statements about one field. */
export function claimsOf<Value>(
  statements: readonly Statement[],
  pick: (told: Statement['told']) => readonly Value[] | undefined,
): readonly Claim<Value>[] {
  const claims: Claim<Value>[] = [];
  for (const { told, source, since, latest, channel, confirmed } of statements)
    for (const value of pick(told) ?? [])
      claims.push({ source, since, latest, channel, ...(confirmed && { confirmed }), value });

  return claims;
}

/**
 * Makes one entry of equal values, with everybody who says so, best first: what people declared, what still holds,
 * what most sources say, what was written last, and then by key, so that no order of arrival shows.
 */
export function foldClaims<Value extends object | string | true>(
  claims: readonly Claim<Value>[],
  { keyOf, endOf }: Folding<Value>,
): readonly Sourced<Value>[] {
  const [only] = claims;
  if (!only) return [];
  if (claims.length === 1) return [entryOf(claims, endOf?.(keyOf(only.value)))];
  const groups = new Map<string, Claim<Value>[]>();
  for (const claim of claims) {
    const key = keyOf(claim.value);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }

  return [...groups]
    .map(([key, group]) => ({ key, entry: entryOf(group, endOf?.(key)) }))
    .sort((one, other) => byWorth(one.entry, other.entry) || order(one.key, other.key))
    .map(({ entry }) => entry);
}

function entryOf<Value extends object | string | true>(
  claims: readonly Claim<Value>[],
  until: Instant | undefined,
): Sourced<Value> {
  const [only] = claims;
  if (only && claims.length === 1) return entryOfOne(only, until);
  const ordered = [...claims].sort(byTime);
  const times = ordered.map(({ since }) => since).filter((since) => since !== undefined);
  const lastWritten = [...ordered].sort((one, other) => byMoment(one.latest, other.latest));
  const latest = lastWritten.at(-1)?.latest;

  return withoutAbsent({
    value: joined(lastWritten.map(({ value }) => value)),
    sources: sourcesOf(ordered),
    since: times[0],
    latest,
    channel: ordered.find(({ channel }) => channel !== undefined)?.channel,
    confirmed: ordered.some(({ confirmed }) => confirmed) ? true : undefined,
    until,
  });
}

/** What {@link entryOf} makes of one claim, as nearly all are. */
function entryOfOne<Value extends object | string | true>(
  { value, source, since, latest, channel, confirmed }: Claim<Value>,
  until: Instant | undefined,
): Sourced<Value> {
  const entry: { -readonly [Key in keyof Sourced<Value>]: Sourced<Value>[Key] } = {
    value: joined([value]),
    sources: [source],
  };
  if (since !== undefined) entry.since = since;
  if (latest !== undefined) entry.latest = latest;
  if (channel !== undefined) entry.channel = channel;
  if (confirmed) entry.confirmed = true;
  if (until !== undefined) entry.until = until;

  return entry;
}

/** The latest telling stands; what only an earlier one knows (a title, a flag) is added. */
function joined<Value extends object | string | true>(values: readonly Value[]): Value {
  const last = values.at(-1) as Value;

  if (typeof last !== 'object') return last;
  const whole: Record<string, unknown> = {};
  for (const value of values)
    for (const [name, part] of Object.entries(value)) if (part !== undefined) whole[name] = part;

  return whole as Value;
}

function sourcesOf(claims: readonly Claim<unknown>[]): readonly SourceReference[] {
  const byKey = new Map(claims.map(({ source }) => [keyOfSource(source), source]));

  return [...byKey].sort(([one], [other]) => order(one, other)).map(([, source]) => source);
}

function byTime(one: Claim<unknown>, other: Claim<unknown>): number {
  return (
    byMoment(one.since, other.since) ||
    byMoment(one.latest, other.latest) ||
    orderOfSources(one.source, other.source) ||
    order(JSON.stringify(one.value), JSON.stringify(other.value))
  );
}

function byWorth(one: Sourced<unknown>, other: Sourced<unknown>): number {
  return (
    Number(other.confirmed ?? false) - Number(one.confirmed ?? false) ||
    Number(holds(other)) - Number(holds(one)) ||
    other.sources.length - one.sources.length ||
    byMoment(other.latest, one.latest)
  );
}

function withoutAbsent<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}

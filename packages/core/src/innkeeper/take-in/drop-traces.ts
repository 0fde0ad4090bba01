import { crowdSize } from '../../identity/pairs-of-keys.ts';
import type { Row } from '../../ports/tables.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { Dossier } from '../guests/load-guest.ts';
import type { WriteCall } from '../house/call.ts';
import { loadProfiles } from '../identity/load-profiles.ts';
import { resolveProfiles } from '../identity/resolve-profiles.ts';
import type { QuarantineBody } from './quarantine-row.ts';

const pageSize = 1000;

/** Drops what was refused and is of this person: his records, and whatever names them or one of his numbers. */
export async function dropRefused({ rows }: WriteCall, dossier: Dossier): Promise<void> {
  const marks = marksOf(dossier);
  let page = await rows.page('quarantine', { limit: pageSize });
  while (page.length > 0) {
    await rows.drop(
      'quarantine',
      page.filter((row) => isAbout(row, marks)),
    );
    const last = page.at(-1);
    page = last ? await rows.page('quarantine', { limit: pageSize, after: { id: last.id } }) : [];
  }
}

interface Marks {
  readonly sources: ReadonlySet<string>;
  /** Numbers and addresses that are this person's alone. */
  readonly values: ReadonlySet<string>;
}

function marksOf({ profiles, stays, charges, contacts, feedback }: Dossier): Marks {
  const records = [...profiles, ...stays, ...charges, ...contacts, ...feedback];
  const values = profiles.flatMap(({ identifiers = [], contactPoints = [] }) => [
    ...identifiers.map((identifier) =>
      identifier.type === 'social' ? identifier.handle : identifier.number,
    ),
    ...contactPoints.flatMap((point) => {
      if (point.type === 'address') return [];

      return point.type === 'email' ? [point.address] : [point.raw, ...(point.number ? [point.number] : [])];
    }),
  ]);

  return {
    sources: new Set(records.map(({ source }) => keyOfSource(source))),
    values: new Set(values.map((value) => value.trim().toLowerCase()).filter((value) => value.length > 4)),
  };
}

function isAbout({ body }: Row<'quarantine'>, { sources, values }: Marks): boolean {
  const { raw } = body as QuarantineBody;
  const parsed = parsedOf(raw);
  if (parsed === undefined) return [...values].some((value) => raw.toLowerCase().includes(value));

  return somewhere(parsed, (part) => {
    if (typeof part === 'string') return values.has(part.trim().toLowerCase());

    return isSource(part) && sources.has(keyOfSource(part));
  });
}

/** What was longer than the quarantine keeps cannot be read as JSON any more. */
function parsedOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function isSource(part: unknown): part is SourceReference {
  const { system, kind, id } = (part ?? {}) as Partial<SourceReference>;

  return typeof system === 'string' && typeof kind === 'string' && typeof id === 'string';
}

function somewhere(value: unknown, holds: (part: unknown) => boolean): boolean {
  if (holds(value)) return true;
  if (typeof value !== 'object' || value === null) return false;

  return Object.values(value).some((part) => somewhere(part, holds));
}

/** Drops answers that were kept for repeated calls and speak of this guest. */
export async function dropAnswers(
  { rows }: WriteCall,
  { profileIds, facts }: Pick<Dossier, 'profileIds' | 'facts'>,
): Promise<void> {
  const ids = [...profileIds.map((id) => id.slice(id.indexOf('_'))), ...facts.map(({ id }) => id)];
  let page = await rows.page('answer', { limit: pageSize });
  while (page.length > 0) {
    await rows.drop(
      'answer',
      page.filter(({ body }) => {
        const text = JSON.stringify(body);

        return ids.some((id) => text.includes(id));
      }),
    );
    const last = page.at(-1);
    page = last ? await rows.page('answer', { limit: pageSize, after: { id: last.id } }) : [];
  }
}

/** A value that only a crowd held says something again when the crowd has gone: who still holds it is judged anew. */
export async function thinCrowds(call: WriteCall, values: readonly string[]): Promise<void> {
  const { rows } = call;
  const holders: string[] = [];
  for (const { value } of await rows.where('crowd', 'value', values)) {
    const held = await rows.where('identityKey', 'value', [value]);
    if (held.length > crowdSize) continue;
    await rows.drop('crowd', [{ value }]);
    holders.push(...held.map(({ profileId }) => profileId));
  }
  const profiles = await loadProfiles(rows, holders);
  await resolveProfiles(
    call,
    [...profiles].map(([id, profile]) => ({ id, before: profile, after: profile })),
  );
}

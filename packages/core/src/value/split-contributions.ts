import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Contribution } from './contribution.ts';
import { sumOfLines } from './contribution.ts';
import type { RefusedLine, ValueFacts, ValueLine } from './value-lines.ts';
import { valueLines } from './value-lines.ts';
import type { ValueTerms } from './value-terms.ts';

/** A total and what each owner has of it; the parts and what nobody owns add up to it exactly. */
export interface SplitContributions {
  readonly total: Contribution;
  /** The largest first, then by key; who costs more than he brings stands at the end and is never left out. */
  readonly owners: readonly OwnedContribution[];
  /** What belongs to nobody: a walk-in's coffee. */
  readonly unowned: Contribution;
}

/** What one guest, stay or account contributed. */
export interface OwnedContribution {
  readonly owner: string;
  readonly contribution: Contribution;
  /** Of the total, where that is above zero. */
  readonly share?: number;
}

/** What a line says about whom it belongs to. */
export interface Owned {
  readonly stay?: SourceReference;
  readonly profile?: SourceReference;
  readonly source?: SourceReference;
}

/** How a total is split. */
export interface SplitOptions {
  readonly asOf: Day;
  /** Whose a line is: a guest's id by its profile, a stay, an account; nobody's where undefined. */
  readonly ownerOf: (line: Owned) => string | undefined;
}

/**
 * Splits the contribution of a house among its guests, of a guest among stays, or among company accounts.
 * @throws `value/invalid`
 */
export function splitContributions(
  facts: ValueFacts,
  terms: ValueTerms,
  { asOf, ownerOf }: SplitOptions,
): SplitContributions {
  const sorted = valueLines(facts, terms, asOf);
  const at = { currency: terms.currency, asOf };
  const total = sumOfLines(sorted, at);
  const parts = partsBy(sorted.lines, sorted.refused, ownerOf);
  const nobody = parts.get(undefined) ?? { lines: [], refused: [] };

  return {
    total,
    owners: [...parts]
      .flatMap(([owner, part]) =>
        owner === undefined ? [] : [{ owner, contribution: sumOfLines(part, at) }],
      )
      .sort(
        (one, other) =>
          other.contribution.contribution.minor - one.contribution.contribution.minor ||
          order(one.owner, other.owner),
      )
      .map((one) => ({ ...one, ...shareOf(one.contribution, total) })),
    unowned: sumOfLines(nobody, at),
  };
}

/** The key of the stay a line was posted to: splits what one guest contributed by stay. */
export function byStay({ stay }: Owned): string | undefined {
  return stay && keyOfSource(stay);
}

/** Splits by who has a part in the stay: company accounts, agents, groups. */
export function byPartOfStay(
  stays: readonly { readonly source: SourceReference; readonly parties: readonly StayPart[] }[],
  role: StayPart['role'],
): (line: Owned) => string | undefined {
  const owners = new Map(
    stays.flatMap(({ source, parties }) => {
      const party = parties.find((one) => one.role === role);

      return party ? [[keyOfSource(source), keyOfSource(party.profile)] as const] : [];
    }),
  );

  return ({ stay }) => stay && owners.get(keyOfSource(stay));
}

/** A part that somebody has in a stay. */
export interface StayPart {
  readonly role: string;
  readonly profile: SourceReference;
}

function shareOf({ contribution }: Contribution, total: Contribution): { readonly share?: number } {
  const whole = total.contribution.minor;

  return whole > 0 ? { share: contribution.minor / whole } : {};
}

interface Part {
  readonly lines: ValueLine[];
  readonly refused: RefusedLine[];
}

function partsBy(
  lines: readonly ValueLine[],
  refused: readonly RefusedLine[],
  ownerOf: SplitOptions['ownerOf'],
): ReadonlyMap<string | undefined, Part> {
  const parts = new Map<string | undefined, Part>();
  const partOf = (line: Owned): Part => {
    const owner = ownerOf(line);
    const part = parts.get(owner) ?? { lines: [], refused: [] };
    parts.set(owner, part);

    return part;
  };
  for (const line of lines) partOf(line).lines.push(line);
  for (const line of refused) partOf(line).refused.push(line);

  return parts;
}

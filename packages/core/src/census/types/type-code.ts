import type { Day } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { StructureClass } from '../structure/structure.ts';
import { structureClasses } from '../structure/structure.ts';
import { zoneNames } from '../zones/rings.ts';

/** How well the guest and the house know each other, as the source document has the stages. */
export const relationStages = ['none', 'acquainted', 'known', 'endorsed'] as const;
/** One of the stages. */
export type RelationStage = (typeof relationStages)[number];

/** What a guest is, in the order of a code. */
export interface GuestType {
  /** One to one by industry in a high-end house, by zone in a house for everybody. */
  readonly group:
    | { readonly mode: 'one-to-one'; readonly industry: string }
    | { readonly mode: 'zone'; readonly zone: string };
  readonly class: StructureClass;
  /** The band of the ledger, 1 to 99; 99 holds all that are older. */
  readonly band: number;
  readonly stage: RelationStage;
}

const classLetters = { core: 'C', basic: 'B', potential: 'P', edge: 'E' } as const;

/**
 * The short code of a type: `I.LEGAL.C.01.3` or `Z.NE-1.E.12.0`. It says mode, industry or zone, class, band and stage,
 * and {@link typeOfCode} reads it back. An industry is written in capitals, digits and hyphens.
 * @throws `census/option`
 */
export function codeOfType({ group, class: name, band, stage }: GuestType): string {
  const part = group.mode === 'zone' ? group.zone : group.industry;
  if (group.mode === 'zone' ? !zoneNames.includes(part) : !/^[A-Z0-9][A-Z0-9-]{0,15}$/.test(part))
    refuse(
      group.mode === 'zone'
        ? 'must name one of the zones'
        : 'must name an industry by 1 to 16 capitals, digits and hyphens',
    );
  if (!(Number.isInteger(band) && band >= 1)) refuse('must have a band from 1');
  const letter = classLetters[name];
  const step = relationStages.indexOf(stage);
  if (letter === undefined || step < 0) refuse('must have a class and a stage that exist');

  return [
    group.mode === 'zone' ? 'Z' : 'I',
    part,
    letter,
    String(Math.min(band, 99)).padStart(2, '0'),
    step,
  ].join('.');
}

/** Reads a code back into its parts; `undefined` for what is no code. */
export function typeOfCode(code: string): GuestType | undefined {
  const match = /^(?:Z\.([\w-]+)|I\.([A-Z0-9][A-Z0-9-]{0,15}))\.([CBPE])\.(\d{2})\.([0-3])$/.exec(code);
  if (!match) return undefined;
  const [, zone, industry = '', letter = '', band = '', stage = ''] = match;
  if (zone !== undefined && !zoneNames.includes(zone)) return undefined;
  if (band === '00') return undefined;

  return {
    group: zone === undefined ? { mode: 'one-to-one', industry } : { mode: 'zone', zone },
    class: structureClasses['CBPE'.indexOf(letter)] as StructureClass,
    band: Number(band),
    stage: relationStages[Number(stage)] as RelationStage,
  };
}

/** A code and since when it holds. */
export interface CodeEntry {
  readonly since: Day;
  readonly code: string;
}

/**
 * Keeps the history of a guest's codes: a new entry where the code is another one than before, nothing where it is the
 * same. Days may come in any order; the same news twice changes nothing.
 * @throws `census/option` for what is no code
 */
export function noteCode(history: readonly CodeEntry[], { since, code }: CodeEntry): readonly CodeEntry[] {
  if (!typeOfCode(code)) refuse('must be a code of a type');
  const sorted = [...history.filter((entry) => entry.since !== since), { since, code }].sort((one, other) =>
    one.since < other.since ? -1 : 1,
  );

  return sorted.filter((entry, at) => sorted[at - 1]?.code !== entry.code);
}

function refuse(problem: string): never {
  throw new InnkeeperError('census/option', { option: 'type', problem });
}

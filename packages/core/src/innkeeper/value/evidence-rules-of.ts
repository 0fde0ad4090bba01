import type { EvidenceRule } from '../../delivered-value/rules.ts';
import { evidenceRules } from '../../delivered-value/rules.ts';
import type { HouseSettings } from '../../stays/property.ts';

/** The rules of evidence of a house: its own for the kinds that it names, those everybody begins with for the others. */
export function evidenceRulesOf({ value }: HouseSettings): readonly EvidenceRule[] {
  const own = value?.evidence ?? [];
  const named = new Set(own.map(({ kind }) => kind));

  return [...evidenceRules.filter(({ kind }) => !named.has(kind)), ...own];
}

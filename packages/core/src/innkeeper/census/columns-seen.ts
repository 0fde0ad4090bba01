import { partsOf } from '../../segments/check-rule.ts';
import type { Condition, Rule } from '../../segments/rule.ts';
import type { FieldGroup } from '../house/actor.ts';

const groups: Readonly<Record<string, FieldGroup>> = {
  amount: 'amounts',
  contribution: 'amounts',
  revenue: 'amounts',
  refusedLines: 'amounts',
  visitContribution: 'amounts',
  spent: 'amounts',
  birthday: 'birth-date',
  birthYear: 'birth-date',
  born: 'birth-date',
  city: 'contact',
  country: 'contact',
  latitude: 'contact',
  longitude: 'contact',
  complaints: 'feedback',
  openComplaints: 'feedback',
  lastComplaint: 'feedback',
  score: 'feedback',
  restricted: 'confidential',
};

/** The part of a guest that a column shows; nothing where everybody who counts guests may see it. */
export function groupOfColumn(name: string): FieldGroup | undefined {
  if (name.startsWith('consent.')) return 'consents';

  return Object.hasOwn(groups, name) ? groups[name] : undefined;
}

/** The parts of a guest that a rule asks about. */
export function groupsOfRule(rule: Rule): ReadonlySet<FieldGroup> {
  const found = new Set<FieldGroup>();
  const open: Rule[] = [rule];
  for (let next = open.pop(); next; next = open.pop()) {
    const parts = partsOf(next);
    if (parts) open.push(...parts);
    else {
      const group = groupOfCondition(next as Condition);
      if (group) found.add(group);
    }
  }

  return found;
}

function groupOfCondition(condition: Condition): FieldGroup | undefined {
  if ('fact' in condition) return groupOfColumn(condition.fact);
  if ('prefers' in condition) return condition.prefers.stance === 'must' ? 'constraints' : 'preferences';
  if ('consent' in condition) return 'consents';
  if ('birthday' in condition) return 'birth-date';

  return 'bought' in condition && condition.bought.amount !== undefined ? 'amounts' : undefined;
}

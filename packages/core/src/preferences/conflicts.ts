import type { Preference } from '../shared/preference.ts';
import { keyOfScope } from './key-of-preference.ts';

/** Whether two wishes cannot hold together: king and twin beds, floor 20 or higher and floor 3 or lower. */
export function isConflict(one: Preference, other: Preference): boolean {
  if (one.attribute !== other.attribute || keyOfScope(one) !== keyOfScope(other)) return false;

  return contradicts(one, other) || contradicts(other, one);
}

function contradicts(one: Preference, other: Preference): boolean {
  const isSameValue = one.value === other.value;
  const [isWanted, isOtherWanted] = [one.stance !== 'dislike', other.stance !== 'dislike'];
  if (isWanted !== isOtherWanted) return isSameValue && one.operator === other.operator;
  if (!isWanted) return false;

  switch (one.operator) {
    case 'equals':
      return other.operator === 'equals' ? !isSameValue : contradictsValue(one.value, other);
    case 'at-least':
      return (
        (other.operator === 'at-most' && Number(one.value) > Number(other.value)) ||
        (other.operator === 'at-least' && !isSameValue)
      );
    case 'at-most':
      return other.operator === 'at-most' && !isSameValue;
    case 'includes':
      return other.operator === 'differs' && isSameValue;
    case 'differs':
      return false;
  }
}

function contradictsValue(value: Preference['value'], { operator, value: bound }: Preference): boolean {
  switch (operator) {
    case 'differs':
      return value === bound;
    case 'at-least':
      return Number(value) < Number(bound);
    case 'at-most':
      return Number(value) > Number(bound);
    default:
      return false;
  }
}

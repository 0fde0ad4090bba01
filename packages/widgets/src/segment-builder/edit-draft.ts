import type { DraftGroup, DraftLine, DraftPart, Join } from './draft.ts';
import { isGroup } from './draft.ts';

/** Changes one line of a draft. */
export function changeLine(draft: DraftGroup, key: string, to: Partial<Omit<DraftLine, 'key'>>): DraftGroup {
  return mapParts(draft, (part) => (part.key === key && !isGroup(part) ? [{ ...part, ...to }] : [part]));
}

/** Joins a group otherwise. */
export function joinGroup(draft: DraftGroup, key: string, join: Join): DraftGroup {
  if (draft.key === key) return { ...draft, join };

  return mapParts(draft, (part) => (part.key === key && isGroup(part) ? [{ ...part, join }] : [part]));
}

/** Puts a part after another one, or at the end of a group. */
export function addPart(draft: DraftGroup, part: DraftPart, after: string): DraftGroup {
  if (draft.key === after) return { ...draft, parts: [...draft.parts, part] };

  return mapParts(draft, (one) => {
    if (one.key !== after) return [one];

    return isGroup(one) ? [{ ...one, parts: [...one.parts, part] }] : [one, part];
  });
}

/** Takes a part away. */
export function removePart(draft: DraftGroup, key: string): DraftGroup {
  return mapParts(draft, (part) => (part.key === key ? [] : [part]));
}

function mapParts(group: DraftGroup, change: (part: DraftPart) => readonly DraftPart[]): DraftGroup {
  return {
    ...group,
    parts: group.parts.flatMap((part) =>
      change(part).map((one) => (isGroup(one) ? mapParts(one, change) : one)),
    ),
  };
}

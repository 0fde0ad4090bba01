import type { Incoming } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { firstText, objectsOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { refusedFor } from '../../shared/reading.ts';
import { guestToRecord } from './guest-to-record.ts';
import { guestFields } from './shapes.ts';

/** Whether an entry is one of the log of merges. */
export function isMerge(raw: Raw): boolean {
  return raw.beforeMergeProfiles !== undefined || raw.afterMergeProfiles !== undefined;
}

/**
 * One entry of the log. After a merge, who was there before and is no more leads to the first that remains; after an
 * unmerge, everybody who is there is himself again.
 */
export function mergeToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const at = firstText(raw, 'mergedAt', 'mergeAt', 'createdAt');
  const [before, after] = [objectsOf(raw.beforeMergeProfiles), objectsOf(raw.afterMergeProfiles)];
  const remaining = new Set(after.map(idOf));
  const survivor = after.map(idOf).find((id) => id !== undefined);
  const isUnmerge = /unmerge/i.test(firstText(raw, 'eventType') ?? '');
  if (after.length === 0 && before.length === 0) return [];
  if (survivor === undefined)
    return [
      refusedFor(
        {
          code: 'refused/field',
          kind: 'profile',
          id: firstText(raw, 'id'),
          field: 'afterMergeProfiles',
          raw,
        },
        reading,
      ),
    ];
  const stay = after.map((profile) =>
    guestToRecord(profile, reading, { at, isApart: isUnmerge || idOf(profile) === survivor }),
  );
  const gone = isUnmerge ? [] : before.filter((profile) => !remaining.has(idOf(profile)));

  return [...stay, ...gone.map((profile) => guestToRecord(profile, reading, { at, mergedInto: survivor }))];
}

function idOf(profile: Raw): string | undefined {
  return firstText(profile, ...guestFields.id);
}

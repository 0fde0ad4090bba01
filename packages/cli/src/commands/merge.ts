import type { GuestId, MergeId, MergePreview } from '@innkeeper/core';
import { displayName, plainText } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { confirmed } from '../output/confirm.ts';

/** Makes two guests one, after showing what that would be. */
export async function merge({ desk, args: [survivor = '', other = ''] }: Call): Promise<ExitCode> {
  const input = { survivor: survivor as GuestId, other: other as GuestId, note: text(desk.options.note) };

  return withHouse(desk, async ({ api }) => {
    const preview = await api.previewMerge(input);
    if (desk.options.preview) {
      desk.answer(preview, previewLines(preview, desk));

      return exitCodes.done;
    }
    if (!desk.options.yes) for (const line of previewLines(preview, desk)) desk.tell(line);
    if (!(await confirmed(desk, 'merge/ask'))) return exitCodes.failed;
    const record = await api.mergeGuests(input);
    desk.answer(record, [desk.say('merge/done'), `  innkeeper unmerge ${record.mergeId}`]);

    return exitCodes.done;
  });
}

/** Takes a merge back: both guests are again as they were. */
export async function unmerge({ desk, args: [mergeId = ''] }: Call): Promise<ExitCode> {
  const undone = await withHouse(desk, ({ api }) => api.unmergeGuests({ mergeId: mergeId as MergeId }));
  desk.answer(undone, desk.say('merge/undone'));

  return exitCodes.done;
}

function previewLines({ merged, before, after }: MergePreview, { say, locale }: Desk): readonly string[] {
  const name = displayName(merged, { locale }).text;

  return [
    say('merge/preview', { name: plainText(name ?? say('find/unnamed')) }),
    say('merge/counts', { ...after }),
    ...(before.profiles === after.profiles ? [] : [say('merge/fewer')]),
  ];
}

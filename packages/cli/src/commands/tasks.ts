import type { Department, ServiceId, TaskEntry } from '@innkeeper/core';
import { departments, plainText, sentenceOf } from '@innkeeper/core';
import { valueEn } from '@innkeeper/core/words/value.en';
import { valueZhCn } from '@innkeeper/core/words/value.zh-cn';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { deskProperty } from '../house/desk-property.ts';
import { withHouse } from '../house/open-house.ts';
import { numberOption } from '../plain/number-option.ts';
import { usageError } from '../usage-error.ts';

/** Lists what the house set itself to do because guests got too little. */
export async function tasks({ desk }: Call): Promise<ExitCode> {
  const department = departmentIn(desk);

  return withHouse(desk, async ({ api }) => {
    const property = text(desk.options['property']);
    const list = await api.listTasks(
      {
        locale: desk.locale,
        ...(department !== undefined && { department }),
        ...(property !== undefined && { property }),
      },
      { signal: desk.world.signal },
    );
    const lines = list.tasks.flatMap((task) => taskLines(task, desk));
    desk.answer(list, lines.length > 0 ? lines : [desk.say('tasks/none')]);

    return exitCodes.done;
  });
}

/** Looks at what guests got, and opens a task where it was too little; what has one already gets no second. */
export async function reviewTasks({ desk }: Call): Promise<ExitCode> {
  const days = numberOption(desk, 'days');

  return withHouse(desk, async ({ api }) => {
    const property = text(desk.options['property']) ?? (await deskProperty(api));
    const reviewed = await api.reviewDelivered(
      { ...(days !== undefined && { days }), ...(property !== undefined && { property }) },
      { signal: desk.world.signal },
    );
    const { opened } = reviewed;
    desk.answer(reviewed, [
      desk.say('tasks/opened', { n: opened.length }),
      ...opened.flatMap((task) => taskLines(task, desk)),
    ]);

    return exitCodes.done;
  });
}

/** Closes a task with what was done. */
export async function doneTask({ desk, args: [taskId = '', ...words] }: Call): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    const task = await api.closeTask(
      { taskId: taskId as ServiceId, done: words.join(' ') },
      { signal: desk.world.signal },
    );
    desk.answer(task, taskLines(task, desk));

    return exitCodes.done;
  });
}

function departmentIn({ options, say }: Desk): Department | undefined {
  const told = text(options['department']);
  const known = departments.find((one) => one === told);
  if (told !== undefined && known === undefined)
    throw usageError(say('usage/department', { departments: departments.join(', ') }));

  return known;
}

function taskLines(task: TaskEntry, { say, locale }: Desk): readonly string[] {
  const { taskId, department, until, isDue, state, guestName, because, done } = task;
  const words = locale === 'zh-CN' ? valueZhCn : valueEn;
  const told = [
    until,
    say(state === 'done' ? 'tasks/done' : isDue ? 'tasks/due' : 'tasks/open'),
    department,
    ...(guestName === undefined ? [] : [plainText(guestName)]),
    taskId,
  ];

  return [
    told.join('  '),
    ...because.map((reason) => `  ${plainText(sentenceOf(reason, locale, words))}`),
    ...(done === undefined ? [] : [`  ${plainText(done)}`]),
  ];
}

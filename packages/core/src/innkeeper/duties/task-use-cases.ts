import { valueFalls } from '../../delivered-value/value-falls.ts';
import { displayName } from '../../guests/display-name.ts';
import type { TaskRecord } from '../../records/service-record.ts';
import type { Day } from '../../shared/day.ts';
import { addDays } from '../../shared/day.ts';
import { idOf } from '../../shared/hash.ts';
import type { GuestId, ServiceId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Department } from '../../shared/preference.ts';
import type { Reason } from '../../shared/reason.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource, ownSystem } from '../../shared/source-reference.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { ownersOf } from '../guests/owner-of-record.ts';
import { viewOf } from '../guests/view-of.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { recordIdOf } from '../house/record-id.ts';
import { requireSight } from '../house/require-sight.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { sightOf } from '../house/sight.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';
import { dutySlots } from './duty-rows.ts';
import { reasonOf } from './reason-of-task.ts';
import { staysBelowZero } from './stays-below-zero.ts';

/** A task that the house set itself because guests got too little. */
export interface TaskEntry extends Pick<TaskRecord, 'why' | 'department' | 'touchpoint' | 'state'> {
  readonly taskId: ServiceId;
  /** Absent where it is about a department and no single guest. */
  readonly guestId?: GuestId;
  /** Absent where the actor may not see it. */
  readonly guestName?: string;
  readonly openedOn: Day;
  /** The day by which it is to be done. */
  readonly until: Day;
  readonly isDue: boolean;
  /** What was done, and who did it. */
  readonly done?: string;
  readonly doneBy?: string;
  readonly stay?: SourceReference;
  /** For those who see feedback: by how much, and since when. */
  readonly because: readonly Reason[];
}

/** Over which days is looked. */
export interface ValueReviewInput {
  /** @defaultValue the business day now */
  readonly day?: Day;
  /** Stays that ended within so many days; departments are held against as many days before. @defaultValue 30 */
  readonly days?: number;
  readonly property?: string;
}

/** What the look opened; what was opened before is not opened again. */
export interface Reviewed {
  readonly asOf: Day;
  readonly opened: readonly TaskEntry[];
}

/** Days to make up for a stay, and for a department to find out why. */
const daysFor = { 'stay-below-zero': 1, 'value-fell': 14 } as const;

/**
 * Looks at what guests got and opens tasks: one for every stay that cost the guest more than it gave him, one for every
 * department at which guests get surely less than before. It may run as often as one likes: a stay has one task, and a
 * department one in a month and none while one is open.
 */
export async function reviewDelivered(
  call: WriteCall,
  { day, days = 30, property: id }: ValueReviewInput,
): Promise<Reviewed> {
  requireSight(call, 'feedback');
  const { settings } = await readSettings(call);
  const asOf = day ?? hotelDay(call, propertyOf(settings, id));
  const properties = id === undefined ? call.actor.properties : [id];
  const owners = settings.service?.touchpoints;
  const { stays, experience } = await staysBelowZero(call, { asOf, days, properties, settings });
  const found: TaskRecord[] = [
    ...stays.map(({ profile, stay, property, net, part, touchpoint, department }) =>
      taskOf(call, [keyOfSource(stay)], {
        why: 'stay-below-zero',
        asOf,
        profile,
        stay,
        property,
        value: net,
        part,
        touchpoint,
        department,
      }),
    ),
    ...valueFalls(experience, { asOf, days, owners }).map(({ department, now, before, n, touchpoint }) =>
      taskOf(call, [department, id ?? '', asOf.slice(0, 7)], {
        why: 'value-fell',
        asOf,
        property: id,
        value: now,
        before,
        n,
        touchpoint,
        department,
      }),
    ),
  ];
  const fresh = await freshOnes(call, found);
  for (const record of fresh) await keepOwnRecord(call, record);
  const entries = await entriesOf(call, fresh, asOf);
  for (const entry of entries) tellOf(call, entry);

  return { asOf, opened: entries };
}

type Found = Pick<
  TaskRecord,
  'why' | 'profile' | 'stay' | 'value' | 'before' | 'n' | 'part' | 'touchpoint'
> & {
  readonly asOf: Day;
  readonly department: Department;
  readonly property?: string;
};

function taskOf(
  { house, now, actor }: WriteCall,
  key: readonly string[],
  { asOf, property, ...found }: Found,
): TaskRecord {
  const id = idOf('service', house.tenant, found.why, ...key);

  return {
    kind: 'service',
    source: { system: ownSystem, kind: 'service', id, ...(property !== undefined && { property }) },
    createdAt: now,
    changedAt: now,
    day: asOf,
    staff: actor.id,
    type: 'task',
    state: 'open',
    until: addDays(asOf, daysFor[found.why]),
    ...found,
    value: rounded(found.value),
    ...(found.before !== undefined && { before: rounded(found.before) }),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Those that were not opened before, and whose department has no such task open. */
async function freshOnes(call: WriteCall, found: readonly TaskRecord[]): Promise<readonly TaskRecord[]> {
  const idOfTask = (record: TaskRecord): string => taskIdOf(call, record);
  const known = new Set<string>(
    (await call.rows.where('service', 'id', found.map(idOfTask) as never)).map(({ id }) => id),
  );
  const open = new Set(
    (await openTasks(call))
      .filter(({ why }) => why === 'value-fell')
      .map(({ department, source }) => `${department} ${source.property ?? ''}`),
  );

  return found.filter(
    (record) =>
      !known.has(idOfTask(record)) &&
      !(record.why === 'value-fell' && open.has(`${record.department} ${record.source.property ?? ''}`)),
  );
}

function taskIdOf({ house }: Pick<ReadCall, 'house'>, { source }: TaskRecord): ServiceId {
  return recordIdOf(house.tenant, { ...source, kind: 'service' });
}

/** Every task that is open, the first to be done first. */
async function openTasks(call: ReadCall): Promise<readonly TaskRecord[]> {
  const tasks: TaskRecord[] = [];
  let after: { readonly slot: string; readonly due: string; readonly recordId: string } | undefined;
  for (;;) {
    const page = await call.rows.page('duty', {
      first: dutySlots.task,
      limit: pageSize,
      ...(after && { after }),
    });
    const ids = page.map(({ recordId }) => recordId);
    const bodies = new Map<string, TaskRecord>(
      (await call.rows.where('service', 'id', ids as never)).map(({ id, body }) => [id, body as TaskRecord]),
    );
    tasks.push(...ids.flatMap((id) => bodies.get(id) ?? []));
    if (page.length < pageSize) return tasks;
    after = page.at(-1);
  }
}

const pageSize = 500;

/** Which tasks. */
export interface TasksInput {
  /** Only those of one department. */
  readonly department?: Department;
  readonly property?: string;
  readonly day?: Day;
  /** @defaultValue 100 */
  readonly limit?: number;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: string;
}

/** Open tasks, the first to be done first. */
export interface TaskList {
  readonly asOf: Day;
  readonly tasks: readonly TaskEntry[];
  /** How many there are in all. */
  readonly of: number;
}

/** Lists the open tasks that this actor may know of. */
export async function listTasks(
  call: ReadCall,
  { department, property, day, limit = 100, locale = 'en' }: TasksInput,
): Promise<TaskList> {
  const { settings } = await readSettings(call);
  const asOf = day ?? hotelDay(call, propertyOf(settings, property));
  const open = (await openTasks(call)).filter(
    (task) =>
      (department === undefined || task.department === department) &&
      (property === undefined || task.source.property === property),
  );
  const tasks = await entriesOf(call, open, asOf, locale);

  return { asOf, tasks: tasks.slice(0, limit), of: tasks.length };
}

/** What was done about a task. */
export interface TaskDone {
  readonly taskId: ServiceId;
  readonly done: string;
}

/** Closes a task with what was done. @throws `task/not-found`, `task/done` */
export async function closeTask(call: WriteCall, { taskId, done }: TaskDone): Promise<TaskEntry> {
  const [row] = await call.rows.where('service', 'id', [taskId]);
  const record = row?.body as TaskRecord | undefined;
  const { settings } = await readSettings(call);
  const asOf = hotelDay(call, propertyOf(settings, undefined));
  const [known] = record?.type === 'task' ? await entriesOf(call, [record], asOf) : [];
  if (!record || !known) throw new InnkeeperError('task/not-found', { id: taskId });
  if (record.state !== 'open') throw new InnkeeperError('task/done', { id: taskId });
  const closed: TaskRecord = {
    ...record,
    state: 'done',
    done,
    doneBy: call.actor.id,
    doneAt: call.now,
    changedAt: call.now,
  };
  await keepOwnRecord(call, closed);
  const [entry = known] = await entriesOf(call, [closed], asOf);
  tellOf(call, entry);

  return entry;
}

function tellOf({ emit }: WriteCall, { taskId, guestId, state }: TaskEntry): void {
  if (guestId !== undefined) emit({ type: 'guest-changed', guestId });
  emit({ type: 'task-changed', taskId, state, ...(guestId !== undefined && { guestId }) });
}

/** Tasks as this actor may see them: of guests whom his properties know, and of departments of these properties. */
async function entriesOf(
  call: ReadCall,
  records: readonly TaskRecord[],
  asOf: Day,
  locale = 'en',
): Promise<readonly TaskEntry[]> {
  const { properties } = call.actor;
  const sight = sightOf(call.actor, call.house.policy);
  const owners = await ownersOf(call, records);

  return records.flatMap((record, at): readonly TaskEntry[] => {
    const dossier = owners[at];
    const { property } = record.source;
    if (record.profile ? !dossier : properties && !(property !== undefined && properties.includes(property)))
      return [];
    const { why, department, touchpoint, state, day, until, done, doneBy, stay, source } = record;
    const because = sight('feedback') ? [reasonOf(record)] : [];

    return [
      {
        taskId: taskIdOf(call, record),
        why,
        department,
        state,
        openedOn: day,
        until,
        isDue: state === 'open' && until <= asOf,
        ...(touchpoint !== undefined && { touchpoint }),
        ...(dossier && { guestId: dossier.guestId, ...nameOf(dossier, { locale, sight }) }),
        ...(done !== undefined && sight('feedback') && { done }),
        ...(doneBy !== undefined && { doneBy }),
        ...(stay && { stay }),
        because: because.map((reason) => (sight('sources') ? { ...reason, source } : reason)),
      },
    ];
  });
}

function nameOf(
  dossier: Dossier,
  { locale, sight }: { readonly locale: string; readonly sight: ReturnType<typeof sightOf> },
): Pick<TaskEntry, 'guestName'> {
  if (!sight('names')) return {};

  return { guestName: displayName(viewOf(dossier).guest, { locale, mayUnmask: sight('real-name') }).text };
}

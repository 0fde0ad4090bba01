import type { Reader, Writer } from '../ports/store.ts';
import { inputSchemas, mostRecords } from '../schemas/operation-schemas.ts';
import type { Instant } from '../shared/day.ts';
import { hashOf, keyedHashOf } from '../shared/hash.ts';
import { InnkeeperError, isInnkeeperError } from '../shared/innkeeper-error.ts';
import { withinPatience } from './census/within-patience.ts';
import type { Actor } from './house/actor.ts';
import { admit } from './house/admit.ts';
import type { AuditFacts } from './house/audit.ts';
import type { ReadCall, WriteCall } from './house/call.ts';
import type { House } from './house/house.ts';
import type { HouseEvent, KeptEvent } from './house/house-event.ts';
import { momentByMoment } from './house/moment-by-moment.ts';
import { notingWriter } from './house/noting-writer.ts';
import { scrubInput } from './house/scrub-input.ts';
import { readHeads, sealWrite } from './house/seal-write.ts';
import { writeBehind } from './house/write-behind.ts';
import type { CallOptions, InputOf, OutputOf } from './operation-types.ts';
import type { OperationLine, OperationName } from './operations.ts';
import { operations } from './operations.ts';
import { useCases } from './use-cases.ts';

/** One call of a use case. */
export interface Request<Name extends OperationName> {
  readonly name: Name;
  readonly actor: Actor | undefined;
  readonly input: InputOf<Name>;
  readonly options?: CallOptions;
}

/** The answer, and what listeners should hear. */
export interface Answered<Name extends OperationName> {
  readonly output: OutputOf<Name>;
  readonly events: readonly KeptEvent[];
}

/** Runs a use case through the one gate: actor, right, input; then in one transaction the work, the audit, the events. */
export async function runOperation<Name extends OperationName>(
  house: House,
  request: Request<Name>,
): Promise<Answered<Name>> {
  const { name, options = {} } = request;
  const line: OperationLine = operations[name];
  const now = house.clock.now();
  if (options.signal?.aborted) throw new InnkeeperError('aborted');
  const actor = await admit(house, {
    actor: request.actor,
    permission: line.permission,
    refusal: (who) => entryOf({ name, actor: who, now, input: request.input }, 'refused'),
  });
  const input = keepable(line, parseInput(name, request.input));
  const job: Job<Name> = { house, name, line, actor, now, input, options };

  return (line.effect === 'read' ? readJob(job) : writeJob(job)).catch((error: unknown) =>
    noteRefusal(job, error),
  );
}

/** What is refused for want of a right only once the house knows what it is about: it stands in the audit all the same. */
const refusals: ReadonlySet<string> = new Set(['actor/not-allowed', 'undo/not-yours']);

async function noteRefusal({ house, ...call }: Job<OperationName>, error: unknown): Promise<never> {
  if (isInnkeeperError(error) && refusals.has(error.code)) await house.pen.note(entryOf(call, 'refused'));

  throw error;
}

/** Whatever is written down is freed of card numbers first; records are, one by one, when they are taken in. */
function keepable<Input>({ effect }: OperationLine, input: Input): Input {
  const isBatch = 'items' in (input as object);

  return effect === 'read' || isBatch ? input : scrubInput(input);
}

interface Job<Name extends OperationName> {
  readonly house: House;
  readonly name: Name;
  readonly line: OperationLine;
  readonly actor: Actor;
  readonly now: Instant;
  readonly input: InputOf<Name>;
  readonly options: CallOptions;
}

/** Reads the input of an operation. @throws `input/invalid`, `input/too-large` */
export function parseInput<Name extends OperationName>(name: Name, input: InputOf<Name>): InputOf<Name> {
  const items = (input as { readonly items?: unknown } | undefined)?.items;
  if (Array.isArray(items) && items.length > mostRecords)
    throw new InnkeeperError('input/too-large', { count: items.length, limit: mostRecords });
  const parsed = inputSchemas[name].safeParse(input ?? {});
  if (parsed.success) return parsed.data as InputOf<Name>;
  const [issue] = parsed.error.issues;
  const field =
    issue?.path.map(String).join('.') || (issue && 'keys' in issue ? String(issue.keys) : 'input');

  throw new InnkeeperError('input/invalid', {
    operation: name,
    field,
    problem: issue?.message ?? 'does not fit',
  });
}

async function readJob<Name extends OperationName>({
  house,
  name,
  line,
  actor,
  now,
  input,
  options,
}: Job<Name>): Promise<Answered<Name>> {
  const scope = { tenant: house.tenant, signal: options.signal };
  const work = useCases[name] as (call: ReadCall, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  const { patience } = options;
  const output = line.census
    ? await withinPatience(
        { house, since: now, patience },
        work({ house, actor, now, rows: momentByMoment(house.store, scope) }, input),
      )
    : await house.store.read(scope, (rows: Reader) => work({ house, actor, now, rows }, input));
  if (line.audited) {
    await house.pen.note(entryOf({ name, actor, now, input }, 'done'), options.signal);
  }

  return { output, events: [] };
}

async function writeJob<Name extends OperationName>(job: Job<Name>): Promise<Answered<Name>> {
  const { house, name, actor, now, input, options } = job;
  const work = useCases[name] as (call: WriteCall, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  if (job.line.census && house.census)
    await withinPatience({ house, since: now, patience: options.patience }, house.census.columns());

  const scope = { tenant: house.tenant, signal: options.signal };
  const { change, ...answered } = await house.store.write(scope, async (writer: Writer) => {
    const { rows: quick, settled } = writeBehind(writer);
    const { rows, touched } = notingWriter(quick);
    const heads = readHeads(writer); // goes along with the first question of the work
    heads.catch(ignore);
    const known = await knownAnswer(rows, job);
    if (known) return { output: known.output, events: [], change: undefined };
    const happened: HouseEvent[] = [];
    const output = await work({ house, actor, now, rows, emit: (event) => void happened.push(event) }, input);
    await keepAnswer(rows, job, output);
    const line = entryOf({ name, actor, now, input }, 'done');
    const { events, change: moved } = await sealWrite(house, quick, {
      line,
      events: happened,
      touched,
      now,
      ...(!touched.isChain && { heads: await heads }),
    });
    await settled();

    return { output, events, change: moved };
  });
  if (change) house.knownKeys.committed(change);

  return answered;
}

/** The answer that was given to this key before; another request under the same key is refused. */
async function knownAnswer<Name extends OperationName>(
  rows: Writer,
  job: Job<Name>,
): Promise<{ readonly output: OutputOf<Name> } | undefined> {
  if (job.options.idempotencyKey === undefined) return undefined;
  const [row] = await rows.where('answer', 'id', [answerId(job)]);
  if (!row) return undefined;
  if (row.requestHash !== requestHash(job))
    throw new InnkeeperError('input/invalid', {
      operation: job.name,
      field: 'idempotencyKey',
      problem: 'was used for another request',
    });

  return { output: (row.body as { readonly output: OutputOf<Name> }).output };
}

async function keepAnswer<Name extends OperationName>(
  rows: Writer,
  job: Job<Name>,
  output: OutputOf<Name>,
): Promise<void> {
  if (job.options.idempotencyKey === undefined) return;
  await rows.put('answer', [
    { id: answerId(job), requestHash: requestHash(job), at: job.now, body: { output } },
  ]);
}

function answerId({ actor, name, options }: Job<OperationName>): string {
  return hashOf(`${actor.id}\u001f${name}\u001f${options.idempotencyKey}`);
}

function requestHash({ house, input }: Job<OperationName>): string {
  return keyedHashOf(house.secret, JSON.stringify(input) ?? '');
}

/** What the audit says of a call. */
function entryOf(
  { name, actor, now, input }: Pick<Job<OperationName>, 'name' | 'actor' | 'now' | 'input'>,
  outcome: 'done' | 'refused',
): AuditFacts {
  return {
    at: now,
    actor: actor.id,
    action: name,
    subject: subjectOf(input),
    outcome,
    input: auditable(input),
  };
}

const anId = /^[a-z]+_[0-9a-f]{8,64}$/;

/** What a use case is about, for the audit: the first id it was given. What is no id may be a person's name. */
function subjectOf(input: unknown): string | undefined {
  const { guestId, survivor, importId, mergeId, workId, complaintId, promiseId, feedbackId, id } = (input ??
    {}) as Readonly<Record<string, unknown>>;
  const subject =
    guestId ?? survivor ?? importId ?? mergeId ?? workId ?? complaintId ?? promiseId ?? feedbackId ?? id;

  return typeof subject === 'string' && anId.test(subject) ? subject : undefined;
}

/** The audit commits to what was asked; of a batch of records it commits to its place in the import. */
function auditable(input: unknown): unknown {
  const { items, ...rest } = (input ?? {}) as Readonly<Record<string, unknown>>;

  return Array.isArray(items) ? { ...rest, items: items.length } : input;
}

function ignore(): void {}

import { basename } from 'node:path';
import type { ErrorCode, Incoming, Refusal } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { ReadPlan } from './read-plan.ts';

/**
 * Everything that a source makes of the files. A file that cannot be read at all is refused as one thing, and the
 * others are read. @throws `aborted`, `setting/invalid`, `mapping/…`
 */
export async function* readItems(plan: ReadPlan, signal: AbortSignal): AsyncIterable<Incoming> {
  const { files } = plan.saved;
  if (plan.system.isApart) for (const file of files) yield* readApart(plan, file, signal);
  else yield* readTogether(plan, files, signal);
}

async function* readApart(plan: ReadPlan, file: string, signal: AbortSignal): AsyncIterable<Incoming> {
  try {
    yield* itemsOf(plan, [file], signal);
  } catch (error) {
    yield refusedFile(error, file);
  }
}

/** One damaged file stops a source; then the files are tried one by one, and what is sound is read without the rest. */
async function* readTogether(
  plan: ReadPlan,
  files: readonly string[],
  signal: AbortSignal,
): AsyncIterable<Incoming> {
  try {
    yield* await allOf(plan, files, signal);
  } catch (error) {
    refusedFile(error, '');
    const tries = await Promise.all(files.map((file) => whyNot(plan, file, signal)));
    if (tries.every((refused) => refused === undefined)) throw error;
    const sound = files.filter((_, index) => tries[index] === undefined);
    if (sound.length > 0) yield* await allOf(plan, sound, signal);
    yield* tries.filter((refused) => refused !== undefined);
  }
}

async function* itemsOf(
  { system, saved }: ReadPlan,
  files: readonly string[],
  signal: AbortSignal,
): AsyncIterable<Incoming> {
  for await (const { items } of system.open({ ...saved, files }).read({ signal })) yield* items;
}

async function allOf(
  plan: ReadPlan,
  files: readonly string[],
  signal: AbortSignal,
): Promise<readonly Incoming[]> {
  const items: Incoming[] = [];
  for await (const item of itemsOf(plan, files, signal)) items.push(item);

  return items;
}

/** Why a file cannot be read by itself; nothing where it can. */
async function whyNot(plan: ReadPlan, file: string, signal: AbortSignal): Promise<Incoming | undefined> {
  try {
    await allOf(plan, [file], signal);

    return undefined;
  } catch (error) {
    return refusedFile(error, file);
  }
}

/** An error that is about one file, as its refusal. @throws every other */
function refusedFile(error: unknown, file: string): Incoming {
  const isAboutFile =
    isInnkeeperError(error) && /^(?:source\/(?:unreadable|too-large)|file\/.*)$/.test(error.code);
  if (!isAboutFile) throw error;
  const facts = error.facts as NonNullable<Refusal['facts']>;

  return {
    refused: { code: error.code as ErrorCode, facts, raw: undefined },
    where: { part: basename(file) },
  };
}

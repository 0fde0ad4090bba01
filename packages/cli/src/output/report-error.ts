import type { ErrorCode, ErrorFacts, InnkeeperError } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import { isUsageError } from '../usage-error.ts';

/** Says what went wrong and what to do, in the reader's language or as JSON, and how the command ends. */
export async function reportError(desk: Desk, error: unknown): Promise<ExitCode> {
  if (isUsageError(error)) {
    write(
      desk,
      { code: 'usage', message: error.message },
      desk.say('usage/see-help', { command: desk.command }),
    );

    return exitCodes.usage;
  }
  const { errorSentence, isInnkeeperError } = await import('@innkeeper/core');
  if (isInnkeeperError(error)) return reportKnown(desk, error, errorSentence);
  // The text of an unknown error may hold a guest's data, or a password of the database: its code alone is said.
  const code = codeOf(error);
  write(desk, { code: 'internal', message: desk.say('error/unexpected', { code }) });
  if (desk.world.env.INNKEEPER_DEBUG && error instanceof Error) desk.world.err(`${error.stack}\n`);

  return exitCodes.failed;
}

type Sentence = typeof import('@innkeeper/core').errorSentence;

function reportKnown(desk: Desk, error: InnkeeperError, sentenceOf: Sentence): ExitCode {
  const { code, facts, retryable } = error;
  const { message, todo } = sentenceOf({ code: code as ErrorCode, facts }, desk.locale);
  const isStopped = code === 'aborted';
  write(desk, { code, message, todo, facts, retryable }, isStopped ? desk.say('import/stopped') : todo);
  if (desk.world.env.INNKEEPER_DEBUG) desk.world.err(`${error.stack}\n`);

  return exitCodeOf(code);
}

interface ErrorDocument {
  readonly code: string;
  readonly message: string;
  readonly todo?: string;
  readonly facts?: ErrorFacts;
  readonly retryable?: boolean;
}

function write(desk: Desk, document: ErrorDocument, todo?: string): void {
  if (desk.isJson) desk.world.err(`${JSON.stringify({ error: document })}\n`);
  else desk.world.err(`${[document.message, todo].filter(Boolean).join('\n')}\n(${document.code})\n`);
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  if (typeof code === 'string') return code;

  return error instanceof Error ? error.name : typeof error;
}

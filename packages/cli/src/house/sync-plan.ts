import { basename, resolve } from 'node:path';
import type { Exchanged, LiveSource } from '@innkeeper/adapters/sync';
import { InnkeeperError } from '@innkeeper/core';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { liveSystems } from './live-systems.ts';
import { readJsonFile } from './read-json-file.ts';

/** A system to keep in step with. */
export interface SyncPlan {
  /** The name of the system among the sources of the house, and in the address of its messages. */
  readonly name: string;
  readonly source: LiveSource;
}

const names = z.record(z.string(), z.string().regex(/^[A-Z_][A-Z0-9_]*$/, 'is not the name of a variable'));
const settingsSchema = z.object({
  systems: z
    .array(
      z
        .object({
          system: z.string(),
          name: z.string().min(1).max(100).optional(),
          secrets: names.optional(),
          options: z.record(z.string(), z.unknown()),
        })
        .strict(),
    )
    .min(1),
});

/**
 * Reads which systems there are. Secrets stand in the environment; the file only says under which names.
 * @throws `file/not-found`, `setting/invalid`
 */
export async function syncPlans(
  desk: Desk,
  file: string,
  onExchange?: (exchanged: Exchanged) => void,
): Promise<readonly SyncPlan[]> {
  const parsed = settingsSchema.safeParse(readJsonFile(resolve(desk.world.cwd, file), 'setting/invalid'));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(file, issue?.path.map(String).join('.') || 'systems', issue?.message ?? 'does not fit');
  }
  const plans: SyncPlan[] = [];
  for (const [index, { system, name = system, secrets = {}, options }] of parsed.data.systems.entries()) {
    const open = Object.hasOwn(liveSystems, system) ? liveSystems[system] : undefined;
    if (!open)
      throw invalid(
        file,
        `systems.${index}.system`,
        `is none of ${Object.keys(liveSystems).sort().join(', ')}`,
      );
    if (plans.some((plan) => plan.name === name))
      throw invalid(file, `systems.${index}.name`, 'stands there twice');
    const source = await open({
      options: { ...options, system: name, ...(onExchange && { onExchange }) } as never,
      secretOf: (secret) => secretOf(desk, { file, index, secret, variable: secrets[secret] }),
      hasSecret: (secret) => Object.hasOwn(secrets, secret),
    });
    plans.push({ name, source });
  }

  return plans;
}

interface Wanted {
  readonly file: string;
  readonly index: number;
  readonly secret: string;
  readonly variable: string | undefined;
}

function secretOf({ world }: Desk, { file, index, secret, variable }: Wanted): string {
  const field = `systems.${index}.secrets.${secret}`;
  if (variable === undefined) throw invalid(file, field, 'names no variable');
  const value = world.env[variable];
  if (!value) throw invalid(file, field, `names ${variable}, which is not set`);

  return value;
}

function invalid(file: string, field: string, problem: string): InnkeeperError {
  return new InnkeeperError('setting/invalid', { name: basename(file), field, problem });
}

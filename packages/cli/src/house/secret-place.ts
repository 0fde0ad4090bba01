import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { SecretPlace } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';

/** The secret that a place of the settings leads to. @throws `setting/invalid`, which names the place and never the secret */
export function secretAt({ world }: Desk, place: SecretPlace, field: string): string {
  const [, file] = /^file:(.*)$/.exec(place) ?? [];
  const value = file === undefined ? world.env[place] : contentOf(file);
  if (value) return value;
  const problem =
    file === undefined ? `names ${place}, which is not set` : `names ${basename(file)}, which cannot be read`;

  throw new InnkeeperError('setting/invalid', { name: 'outward', field, problem });
}

/** Where the secrets are that were named on the command line: variables first, then a file. */
export function placesNamed(
  { options, world }: Desk,
  names: { readonly env: string; readonly file: string },
) {
  const variables = options[names.env];
  const file = text(options[names.file]);

  return [
    ...(Array.isArray(variables) ? (variables as readonly string[]) : []),
    ...(file === undefined ? [] : [`file:${resolve(world.cwd, file)}`]),
  ];
}

/** Makes a secret for webhooks where its file is not there yet, for its owner alone. @returns whether it was made */
export function makeWebhookSecret(place: SecretPlace): boolean {
  const [, file] = /^file:(.*)$/.exec(place) ?? [];
  if (file === undefined || existsSync(file)) return false;
  writeFileSync(file, `whsec_${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });

  return true;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

import { basename } from 'node:path';
import type { Actor } from '@innkeeper/core';
import { defaultPolicy, InnkeeperError } from '@innkeeper/core';
import { readJsonFile } from '../house/read-json-file.ts';

/** A token and whose it is. */
export interface OwnedToken {
  readonly token: string;
  readonly actor: Actor;
}

/** As short as a token may be: it is all that stands between the network and the guests. */
const shortest = 24;

/**
 * Reads `[{ "token", "id", "roles", "properties" }]`. No token is ever part of an error.
 * @throws `file/not-found`, `setting/invalid`
 */
export function readTokens(path: string): readonly OwnedToken[] {
  const name = basename(path);
  const read = readJsonFile(path, 'setting/invalid');
  const wrong = (field: string, problem: string): InnkeeperError =>
    new InnkeeperError('setting/invalid', { name, field, problem });
  if (!Array.isArray(read) || read.length === 0) throw wrong(name, 'is no list of tokens');
  const met = new Set<string>();

  return (read as readonly unknown[]).map((line, place) => {
    const at = (field: string): string => `[${place}].${field}`;
    const { token, id, roles, properties, ...rest } = (line ?? {}) as Readonly<Record<string, unknown>>;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) throw wrong(at(unknown), 'is not known here');
    if (typeof token !== 'string' || !/^[\w.~+/=-]+$/.test(token) || token.length < shortest)
      throw wrong(at('token'), `is no token of ${shortest} or more letters, digits and -._~+/=`);
    if (met.has(token)) throw wrong(at('token'), 'stands there twice');
    met.add(token);
    if (typeof id !== 'string' || id === '') throw wrong(at('id'), 'is missing');
    if (!isTexts(roles) || roles.length === 0) throw wrong(at('roles'), 'is no list of roles');
    const stranger = roles.find((role) => !Object.hasOwn(defaultPolicy, role));
    if (stranger !== undefined) throw wrong(at('roles'), `knows no role ${JSON.stringify(stranger)}`);
    if (properties !== undefined && !isTexts(properties))
      throw wrong(at('properties'), 'is no list of properties');

    return { token, actor: { id, roles, ...(properties && { properties }) } };
  });
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string' && part !== '');
}

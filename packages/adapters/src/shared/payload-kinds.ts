import { InnkeeperError } from '@innkeeper/core';

/**
 * The kinds of payload that a system sends, by the name one says them with; each puts entries that came without their
 * wrapper into it.
 */
export type PayloadKinds = Readonly<Record<string, (entries: unknown) => unknown>>;

/** Whether a payload has nothing but entries: it is a list, or an object without any of the names a wrapper has. */
function isBare(payload: unknown, wrapped: unknown): boolean {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return true;
  const names = typeof wrapped === 'object' && wrapped !== null ? Object.keys(wrapped) : [];

  return !names.some((name) => name in payload);
}

/**
 * The payload in the wrapper of its kind; as it is where it has that wrapper already or no kind is said.
 * @throws `setting/invalid` where the system has no such kind
 */
export function asKind(
  payload: unknown,
  kinds: PayloadKinds,
  { system, kind }: { readonly system: string; readonly kind: string | undefined },
): unknown {
  if (kind === undefined) return payload;
  const wrap = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!wrap) {
    const problem = `is none of ${Object.keys(kinds).join(', ')}`;
    throw new InnkeeperError('setting/invalid', { name: system, field: 'kind', problem });
  }
  const wrapped = wrap(payload);

  return isBare(payload, wrapped) ? wrapped : payload;
}
